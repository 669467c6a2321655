import { useEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../../ui/copy-button.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';
import { isParent, MOST_LINES, type TreeNode, type TreeState, treeNodes, untouched } from './tree-nodes.ts';

const LONGEST_TEXT = 2_000;

/** A JSON value as a tree that can be walked by keyboard. */
export function JsonTree({ value, label }: { value: unknown; label: string }) {
  const [state, setState] = useState<TreeState>(untouched);
  const [current, setCurrent] = useState(0);
  const tree = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const { nodes, isCut } = treeNodes(value, state);
  const index = Math.min(current, nodes.length - 1);
  const node = nodes[index];

  useEffect(() => {
    if (isMoved.current) (tree.current?.children[index] as HTMLElement | undefined)?.focus();
    isMoved.current = false;
  });
  const move = (to: number) => {
    isMoved.current = true;
    setCurrent(Math.max(0, Math.min(nodes.length - 1, to)));
  };
  const open = (node: TreeNode) => {
    if (node.rest !== undefined) setState({ ...state, complete: new Set([...state.complete, node.pointer]) });
    else if (node.isOpen !== undefined) {
      const toggled = new Set(state.toggled);
      if (!toggled.delete(node.pointer)) toggled.add(node.pointer);
      setState({ ...state, toggled });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!node) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Home: () => move(0),
      End: () => move(nodes.length - 1),
      ArrowRight: () => (node.isOpen === false ? open(node) : move(index + 1)),
      ArrowLeft: () => {
        if (node.isOpen) return open(node);
        const parent = nodes.findLastIndex(({ level }, each) => each < index && level < node.level);
        if (parent >= 0) move(parent);
      },
      Enter: () => open(node),
      ' ': () => open(node),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="json">
      <div class="json-tools">
        <code class="pointer">
          <VisibleText text={node?.pointer || '(all)'} />
        </code>
        <CopyButton label="Copy value" text={() => JSON.stringify(valueAt(node, value), null, 2) ?? ''} />
        <CopyButton label="Copy pointer" text={node?.pointer ?? ''} />
      </div>
      <div class="tree" role="tree" aria-label={label} ref={tree} onKeyDown={onKeyDown}>
        {nodes.map((each, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys.
          <div
            key={each.rest === undefined ? each.pointer : `${each.pointer} rest`}
            role="treeitem"
            class="tree-node"
            tabIndex={position === index ? 0 : -1}
            aria-level={each.level}
            aria-posinset={each.position}
            aria-setsize={each.siblings}
            aria-expanded={each.isOpen}
            aria-selected={position === index}
            style={{ '--level': `${each.level}` }}
            onClick={() => {
              move(position);
              open(each);
            }}
          >
            <Line node={each} />
          </div>
        ))}
      </div>
      {isCut && (
        <button
          type="button"
          onClick={() => setState({ ...state, mostLines: state.mostLines + MOST_LINES })}
        >{`Show ${MOST_LINES.toLocaleString('en')} more lines`}</button>
      )}
    </div>
  );
}

function Line({ node: { name, value, isOpen, rest } }: { node: TreeNode }) {
  if (rest !== undefined) return <span class="tree-rest">Show {rest.toLocaleString('en')} more</span>;
  return (
    <>
      <span class="tree-sign" aria-hidden="true">
        {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
      </span>
      {name !== undefined && (
        <span class="tree-name">
          <VisibleText text={name} />:{' '}
        </span>
      )}
      {isParent(value) ? <span class="faint">{sizeOf(value)}</span> : <Leaf value={value} />}
    </>
  );
}

function Leaf({ value }: { value: unknown }) {
  const [isWhole, setIsWhole] = useState(false);
  if (typeof value !== 'string') return <span class={`leaf-${typeof value}`}>{JSON.stringify(value)}</span>;
  const isLong = value.length > LONGEST_TEXT && !isWhole;
  return (
    <span class="leaf-string">
      "<VisibleText text={isLong ? value.slice(0, LONGEST_TEXT) : value} />"
      {isLong && (
        <button
          type="button"
          class="plain"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            setIsWhole(true);
          }}
        >
          … show all {value.length.toLocaleString('en')} characters
        </button>
      )}
    </span>
  );
}

function sizeOf(value: object): string {
  const count = Object.keys(value).length;
  return Array.isArray(value) ? `[${count}]` : `{${count}}`;
}

function valueAt(node: TreeNode | undefined, root: unknown): unknown {
  return node?.rest === undefined ? node?.value : root;
}
