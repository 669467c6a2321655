/**
 * What the limit of a benchmark is made of, by id: what a profile of it showed, in a sentence or two. Where an aim is
 * missed, `npm run bench -- --markdown` prints it; for others, it says that nobody has taken a profile.
 */
export const limits: Readonly<Record<string, string>> = {
  'validate-tolerant/json-parse':
    'A loop over the keys of the payload that does nothing takes 0.06 already. The check of each value is one comparison by a table, which is as fast for a hundred shapes of messages as for one; code that reads the properties of one shape by name is twice as fast for that shape, and five times slower for mixed ones.',
  'validate-tolerant-text/json-parse':
    'as for `validate-tolerant/json-parse`. For a payload as small as a text, options, event and result take half.',
  'validate-tolerant-image/json-parse': 'as for `validate-tolerant/json-parse`.',
  'validate-tolerant-batch/json-parse': 'as for `validate-tolerant/json-parse`.',
  'validate-strict/json-parse':
    'A loop over the keys of the payload that does nothing takes 0.06 already. Checking each property by the table takes two thirds of the time, patterns of ids and addresses an eighth, finding the event and the result the rest.',
  'validate-strict-text/json-parse':
    'as for `validate-strict/json-parse`. For a payload as small as a text, options, event and result take half.',
  'validate-strict-image/json-parse': 'as for `validate-strict/json-parse`.',
  'validate-strict-batch/json-parse': 'as for `validate-strict/json-parse`.',
  'invalid/ajv':
    'The fast check, which finds that there is a fault and not where, takes a sixth. The collector of errors takes four tenths: on each level it finds fast which properties may be wrong, and goes on with those. The issue takes four tenths, a third of that to look for the name that was meant. Ajv does the first part only.',
  'cold-start/empty-process':
    'Importing the package takes about 5 ms, most of it to read and compile 60 kB; the first verdict 4 ms, most of it to read the table of rules. An empty process takes 25 ms on the idle machine, and the spread between runs is larger than the difference.',
  'cold-start/ajv-compile':
    'An empty process alone takes 0.11 to 0.19 of what Ajv takes, from one run to the next: little is left for the rest.',
  'cli-one-file/empty-process':
    'Loading modules takes four tenths, half of it those that are built into Node, for files and streams. Reading the arguments takes a tenth, and an empty process nearly half of the whole.',
  'cli-files/ajv-cli':
    'Starting takes a quarter. The rest is flat: looking at a file and reading it take a tenth, garbage collection a seventh, parsing and checking a sixth, the streams between reading and reporting a fifth.',
  'cli-files/sourcemeta':
    'as for `cli-files/ajv-cli`. The aim is less than the command takes to start: Sourcemeta needs no Node.',
  'ndjson/parse-loop-throughput':
    'JSON.parse takes a third of the time, the strict check a fifth, finding and decoding lines a tenth, reading a twentieth. The loop spends two thirds of its time in JSON.parse, so that check and decoding alone bound the ratio to about 0.7.',
  'ndjson-two-cores/parse-loop-throughput':
    'Twice what one core does, less what it takes to start the threads and to pass them lines.',
  'emit-in-process/bare-handler-throughput':
    'Creating the Request takes a quarter of an emission, most of it for the stream that undici makes of a body; writing and parsing the JSON takes a fifth, the Response of the handler a tenth. The handler alone takes as long as a third of that: the ratio cannot exceed 0.4. The rest is the log of steps and deliveries, its views, and the strict check.',
  'emit-http/bare-fetch-throughput':
    'Of an emission, writing to the socket and the client of node:http take most; making, checking and logging the webhook a third.',
  'emit-http/bare-request-throughput': 'as for `emit-http/bare-fetch-throughput`.',
  'memory/100k-deliveries-rss':
    'It does not grow for ever: about 480 MB after 100,000 deliveries, and the same after 150,000 and 200,000. The heap is flat at 48 MB; the rest are pages that V8 keeps for new objects: with `--max-semi-space-size=4` it is 280 MB.',
  'record-60kb/added-latency':
    'Anonymising 60 kB of text takes half. Each word of it is replaced; parsing, checking and writing take the rest.',
  'page/10k-entries':
    'No frame can be shorter than one of 60 Hz: one in twenty is late, on a machine without a graphics card. Only the visible rows are in the page.',
  'tsc/types-time':
    'A run of tsc varies by more than the aim: in one measurement, the import took 50 ms less than nothing.',
  'tsc/types-older':
    'Each declared property is a symbol, and the types declare about 1,200 of them: twice as many as the aim allows symbols.',
  'rest/msw-handler-throughput':
    'MSW takes most of the time on both sides; on ours, reading, checking and logging the request, and the changes of the channel with their webhooks.',
  'serve/bare-http-throughput':
    'Writing the response takes a fifth, the objects of the web, Request, Response and their streams, another, the change of the channel an eighth; the rest is flat: reading, checking, logging and routing the request.',
  'upload/bare-http-throughput':
    'Copying the chunks of the body into one piece takes a fifth, its SHA-256 a tenth, garbage collection a tenth, and the streams of the web between the socket and the mock most of the rest. The bare server drops each chunk.',
  'explore/schedules-per-minute':
    'A run of this story has 13 deliveries, 6 requests and 18 changes of a status. Requests and responses of undici take a sixth of it, the mock four tenths, explore itself a tenth, garbage collection an eighth: no function takes more than a twentieth.',
  'explore-module/schedules-per-minute': 'as for `explore/schedules-per-minute`: each core does what one does.',
  'size/app-bundle':
    'Two thirds are the words of issues and hints, and what finds the cause of a fault; the rules of all events are 5 KB.',
  'size/one-event':
    'The rules of the event are the smaller part: 11 KB find the cause of a fault, and say it with a hint, whatever the event.',
};
