interface Parts {
  command: string;
  /** What a terminal got, with its codes for colours. */
  output: string;
  /** A PNG as Base64. */
  screenshot: string;
  height: number;
}

/** The codes that the command uses, as classes. */
const CLASSES: Record<string, string> = { 1: 'bold', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan' };

/** A page with a terminal beside a screenshot. */
export function terminalPage({ command, output, screenshot, height }: Parts): string {
  return `<!doctype html>
<style>
  body { margin: 0; display: flex; height: ${height}px; background: #1b1e23; }
  pre { flex: 1; box-sizing: border-box; margin: 0; padding: 20px; overflow: hidden; color: #d7dae0;
    font: 12px/1.5 'DejaVu Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  img { display: block; height: ${height}px; }
  .bold { font-weight: bold; color: #fff; } .dim { color: #949aa5; } .red { color: #ff8080; }
  .green { color: #7ddc8c; } .yellow { color: #f0c674; } .cyan { color: #7fd4e6; }
</style>
<pre><span class="green">$</span> <span class="bold">${toHtml(command)}</span>\n${toHtml(output)}</pre>
<img alt="" src="data:image/png;base64,${screenshot}">`;
}

function toHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these codes begin with one
  return escaped.replace(/\u001b\[(\d+)m/g, (_, code) =>
    CLASSES[code] ? `<span class="${CLASSES[code]}">` : '</span>',
  );
}
