/** Words that names of properties of APIs are made of, beside those of the declared names. First names are none of them. */
const WORDS = `
  abs accepted access account active actor added addresses admin after agent agents ai album alias all allowed
  already alt altitude amount and android animation announce answer answers any api app apple archived args array
  artist as aspect asset assets assistant assistants at attachment attachments attempt attempts attribute
  attributes author authorization auto autoplay available avatar avatars average avg backup badge balance bank
  base battery bcc be bearing before binary bitrate biz blob blocked blocks blurhash bold bool border bot bots
  broadcast browser business buttons by bytes calendar call caller calls can cancelled card cart carts categories
  category cc change changed channel channels chapter chat chatbot check checked checksum choice choices
  ciphertext circle city click clid client cloud code codec collection colour column command commands comments
  commerce common communities community complete completed condition config connected connection consent content
  contents conversation conversations cookie coordinates copy corner corners correct cost counter counterpart
  country coupon coupons created creation creator crm crop csv cta current custom customer cutoff dark date dates
  day days db deadline default delete deleted delivered delivery depth device devices diff digest dimensions
  direct direction disabled disappearing discount discounts display distance do domain done down download draft
  duration edited editor email emails emoji emojis empty enabled encoded encrypted encryption end ended entities
  entity entries entry env escalation etag exif expired expires expiry extended extension extensions extra extras
  facebook fail failure false faq fbclid feature features fee feed fees field fields filter first flag flags float
  flow flows fn folder follow followers followup font footer for format found fps frame frequency frequently full
  function game gateway gclid gender generated generation geo gif gift global google gps group guest guests had
  handle handles has hash hd he heading height hidden hide hint history hmac hook host hosts hour hours http https
  iban icons identifier identity ids if images in index info initial inner instagram instance int integer intent
  internal into invalid invited invites invoice invoices ios is italic item items its iv jid jids job join joined
  jpeg json kb key keyboard keyid keypad keys kind language languages large last lat layout leave left length
  level lid lids light likes limit limits line lines linked links linux listing lists llm lng loaded local locale
  location locked log logged login logo logout lon loop looped low mac mailbox main managed map matched max mb
  mbps md media member members memory mentioned menu merged meta metadata metric metrics milliseconds mime min
  minute minutes missing mms moderation modified module month months more moved ms msg multi multiple muted native
  network new news next nick nickname no node nonce none not note notes notification notifications notify ns null
  num number numbers object objects of offer offers offline ok old on online only op open operation operations
  operator opt option optional or order ordered orders orientation origin original other otp out outer output own
  owned owner ownership page pages pagination paired parent part partial parts patch path pause payload payment
  payments pdf pending per percent percentage period permission permissions person phones photo photos picture
  pictures pinned pix pixel place plan platform plural podcast point points port position post pre prefix premium
  press prev previous price primary privacy private process product products profile progress promoted prompt
  properties property protocol provider ptt ptv ptx public published push put px qr quality quantity query
  question queue quick quiz quote radius random range rate rating ratings ratio raw reach reaction read reason
  receipt receipts received receiver recent recipient recipients record recorded ref reference referral refund
  refunds region registered rejected rel related relation release reminder remote removed renamed repeat replaced
  replied replies report request requested required reset resolution resolved resource result retries retry return
  review role roles room root rotate rotation round route row rows rtc rule rules sample saved scale schedule
  scheduled schema scope score screen sd sdk search second secret section secure seen select selected selection
  sender sending sentiment sequence serial server service services session sessions set settings shape share
  shared sheet shipping shop short show side signature signed silent single size sizes sku slide slides slot small
  sms snippet social socket software song sort source spam square ssl stage standard started state stats std step
  sticker stickers stock stop storage stored stories story stream street string style sub subscribed subscriber
  subscribers subscription suggestion suggestions summary supported survey sync synced tab table tag tags task tax
  taxes tcp team telegram template templates test texts than that the theme this thread threads thumb thumbhash
  thumbnail thumbnails tick ticket timeout timer times timestamps timezone title tls today tokens top topic topics
  total trace track transaction transcript transcription transfer translation tree true ts type types udp ui
  unarchived unit units unknown unlock unlocked unpinned unread unseen until up update updated updater updates
  upload uploaded uri urls urn usage use used usernames users using utc utm uuid valid validated value values
  variable variables variant vat vendor venue verification verified via videos view viewed viewer viewers viewonce
  views visibility visible visit voice vote voted voter vs wa waba warning warnings was web webhook website week
  weight were whapi whatsapp wide will window windows with wont word words work write xml yaml year years yet zip
  zone zoom
`;

const IDENTIFIER = /^[a-z][\w-]{0,40}$/i;
const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** Four digits and more may be part of a number that somebody has. */
const MANY_DIGITS = 4;
const SHORTEST_PLURAL = 5;

/**
 * Returns what replaces a name of a property that no schema declares. A name may be data, as in `{ "votes": { "gerald": 1 } }`,
 * so it is kept only if all its words are those of an API; other words in it are replaced.
 * @param declared names whose words are known
 * @param replaceText replaces a word, or a name that is none
 * @returns `undefined` if the name may stay
 */
export function createNameReplacer(
  declared: Iterable<string>,
  replaceText: (text: string) => string,
): (name: string) => string | undefined {
  const words = new Set(WORDS.trim().split(/\s+/));
  for (const name of declared) for (const word of wordsOf(name)) words.add(word.toLowerCase());

  const isKnown = (word: string) =>
    words.has(word) || (word.length >= SHORTEST_PLURAL && words.has(word.slice(0, -1)) && word.endsWith('s'));

  return (name) => {
    if (!IDENTIFIER.test(name) || name.replaceAll(/\D/g, '').length >= MANY_DIGITS) return replaceText(name);
    const replaced = name.replaceAll(PARTS, (word) =>
      word.length === 1 || isKnown(word.toLowerCase()) ? word : replaceText(word),
    );
    return replaced === name ? undefined : replaced;
  };
}

function wordsOf(name: string): string[] {
  return name.match(PARTS) ?? [];
}
