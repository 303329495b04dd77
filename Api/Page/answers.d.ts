// Made from docs/openapi.json by answer-types.mjs.
declare namespace Api {
  /** What the sender of a request may do with plans and files. */
  interface AccessGiven {
    /**
     * Whether keys are needed. Without keys, everyone on the machine of the server may read and write plans and import files,
     * and no one else may.
     */
    keys: boolean;
    /** The name under which changes are recorded; `null` if this caller may not read plans. */
    author: null | string;
    role: null | AccessRole;
  }

  type AccessRole = "reader" | "editor" | "admin";

  /** The gain that an invitee brings. */
  interface Addition {
    /** The gain in the value of the list. */
    value: number;
    /** The stakeholders that it reaches and no invitee before it does, by id. */
    reached: Mention[];
    /** The number of stakeholders left out of `reached`. */
    omitted: number;
  }

  /** A stakeholder that could replace an invitee. */
  interface Alternate {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The ids of the members that it could replace. */
    for: string[];
    /** The expected part of the loss from declines that it saves. */
    saves: number;
  }

  /** The arrows of lines, by their names in cytoscape.js. */
  type Arrow = 
    | "none"
    | "triangle"
    | "triangle-backcurve"
    | "vee"
    | "square"
    | "diamond"
    | "circle"
    | "chevron"
    | "tee";

  /**
   * Who stands in an engagement by a participation: the participant itself, or the body it stands for at the level asked
   * for. An answer lists those of its participations that it counts.
   */
  interface Attribution {
    /** The id of the body that stands there; for a country, its code. */
    id: RecordId;
    /** The kind, which distinguishes a country from a body whose id has the same letters. */
    kind: Kind;
    /** The stakeholder that stands, before bodies are merged by country. */
    body: RecordId;
    /**
     * The ids of the ties that lead from the participant to that body (represents, succeeds), in ordinal order; empty if the
     * participant stands for itself or the participation names the body.
     */
    by: string[];
  }

  /** The groups between which cooperation is measured. */
  type Between = "none" | "country" | "constituency" | "kind";

  /** The measure of bridging. The words are those used in addresses. */
  type BridgeMeasure = 
    | "degree"
    | "strength"
    | "betweenness"
    | "closeness"
    | "pagerank"
    | "core"
    | "constraint"
    | "effective-size"
    | "brokerage"
    | "articulation"
    | "communities"
    | "key-players-reach"
    | "key-players-fragment";

  /** An answer to Who bridges: a ranking, sets of key players, or communities. */
  interface Bridging {
    /** The measure. */
    measure: BridgeMeasure;
    /** The groups asked for. */
    between: Between;
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** A description of the values and of the network that they were computed on, in words. */
    definition: string;
    /**
     * The number of stakeholders in the network that it was computed on: all that stand in any engagement, including those
     * without a partner.
     */
    stakeholders: number;
    /** The number of pairs of them that cooperate. */
    cooperations: number;
    /**
     * The stakeholders by their values, those that bridge most first, then by id; for `articulation` only the articulation
     * points. Empty for sets and communities.
     */
    ranking: RankedStakeholder[];
    /**
     * For `articulation`, the cooperations without which some stakeholders can no longer reach each other: ordered by the
     * number of pairs they separate, largest first, then by id.
     */
    bridges: SeparatingCooperation[];
    /** The best sets of key players, each by id, in the order of their members. */
    sets: Mention[][];
    /** The value of each of those sets; `null` if nothing was computed. */
    value: null | number;
    /** The number of equally good sets; see Optimality. */
    count: null | number;
    /** The upper bound on the value of any set; `null` if it is not known. */
    bound: null | number;
    optimality: null | Optimality;
    /** The communities, the largest first, each by id. */
    communities: Mention[][];
    /** The number of members of each community, including those left out. */
    communitySizes: number[];
    /** The modularity of all communities. */
    quality: null | number;
    bands: null | RankBandsGiven;
    /**
     * The cooperations that show why: the strongest of the ranked stakeholders or key players, both sides of the examples of
     * brokerage, all bridges returned, and the strongest within and out of each community.
     */
    evidence: CooperationPair[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in some engagement but stand for no actor there at this level. */
    unattributed: number;
    /** Whether stakeholders, bridges, sets or communities were left out because of the limit. */
    truncated: boolean;
    /** The number of items that follow. */
    omitted: number;
    /** Whether cooperations are weighted by strength. */
    weighted: boolean;
    /** Whether values are normalized, as the definition describes. */
    normalized: boolean;
    /** The number of stakeholders drawn to estimate the values; `null` if the values are exact. */
    sampled: null | number;
    /**
     * Whether the time limit ended the work, so that the answer is the best found by then, and another run may find another;
     * present only if it did.
     */
    endedByTimeLimit?: boolean;
    /** The number of cooperations of the evidence that were left out because the answer would be too large. */
    evidenceOmitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /**
   * What is known of a plan, or of one invitee, before the consultation: every number comes with the address that returns
   * it, every claim with its sources and their dates.
   */
  interface Brief {
    /** The id of the plan. */
    plan: RecordId;
    /** The title of the consultation. */
    title: string;
    date: null | string;
    /** The place of the consultation. */
    place: null | string;
    /** The version of the network that was used. */
    network: string;
    knownBy: null | string;
    /** Its parts: the plan, missing stakeholders, and each invitee. */
    parts: BriefPart[];
    /** The sources of its claims, by number from 1. */
    sources: BriefSource[];
  }

  /** A statement of a brief. */
  interface BriefLine {
    /** A sentence. */
    text: string;
    /** The address that returns its numbers; `null` if it contains no numbers except dates. */
    asked: null | string;
    /** The numbers of its sources; empty if it states the plan itself. */
    sources: number[];
  }

  /** A part of a brief. */
  interface BriefPart {
    /** The heading. */
    heading: string;
    stakeholder: null | string;
    /** The statements. */
    lines: BriefLine[];
  }

  /** A source of a brief. */
  interface BriefSource {
    /** The number of the source in the brief. */
    number: number;
    /** The source, with its date. */
    source: Source;
  }

  /** An example of brokerage: two stakeholders that do not cooperate with each other, but both with the broker. */
  interface BrokerageChain {
    /** The role that the broker has between them. */
    role: string;
    /** The first of the two stakeholders. */
    from: Mention;
    /** The second of the two stakeholders. */
    to: Mention;
  }

  /** A record that may be meant. */
  interface Candidate {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country code, if any. */
    country: null | string;
    /** The name that matched. */
    matchedName: string;
    /** The score of this name in a search, 0–1, for the given text or for the part of it that names this candidate. */
    score: number;
  }

  /** The chance of a stakeholder to be on a list that is drawn by lot. */
  interface Chance {
    /** The stakeholder. */
    stakeholder: RecordId;
    /** The chance, from 0 to 1. */
    probability: number;
  }

  /** The length of each complete list. */
  interface ChangeCounts {
    /** The number of pairs that cooperate only after. */
    gained: number;
    /** The number of pairs that cooperate only before. */
    lost: number;
    /** The number of pairs that cooperate more strongly after. */
    stronger: number;
    /** The number of pairs that cooperate less strongly after. */
    weaker: number;
    /** The number of pairs that cooperate equally strongly. */
    same: number;
    /** The number of actors that take part only after. */
    newcomers: number;
    /** The number of actors that take part only before. */
    gone: number;
  }

  /** A pair of actors whose cooperation changed. */
  interface ChangedPair {
    /** The actor whose id comes first. */
    a: Mention;
    /** The other actor. */
    b: Mention;
    /** The strength before, rounded to 9 decimals; 0 if they did not cooperate. */
    before: number;
    /** The strength after, rounded to 9 decimals; 0 if they do not cooperate. */
    after: number;
    /** The number of engagements they share before. */
    sharedBefore: number;
    /** The number of engagements they share after. */
    sharedAfter: number;
    /** The engagements of the time before that add most, as with a pair of the MapOfCooperation. */
    engagementsBefore: SharedEngagement[];
    /** The engagements of the time after that add most, as with a pair of the MapOfCooperation. */
    engagementsAfter: SharedEngagement[];
  }

  /** An actor that takes part only before or only after. */
  interface ChangedParticipant {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The number of engagements. */
    engagements: number;
  }

  /** An answer to What changed. */
  interface Changes {
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** Pairs that cooperate only after: strongest first, then by the ids of both. */
    gained: ChangedPair[];
    /** Pairs that cooperate only before: strongest first, then by the ids of both. */
    lost: ChangedPair[];
    /** Pairs that cooperate more strongly after: largest difference first, then by the ids of both. */
    stronger: ChangedPair[];
    /** Pairs that cooperate less strongly after: largest difference first, then by the ids of both. */
    weaker: ChangedPair[];
    /** Actors that take part only after: those with the most engagements first, then by id. */
    newcomers: ChangedParticipant[];
    /** Actors that take part only before: those with the most engagements first, then by id. */
    gone: ChangedParticipant[];
    /** The length of each complete list, and the number of unchanged pairs. */
    counts: ChangeCounts;
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** Whether items of a list were left out because of the limit. */
    truncated: boolean;
    /** The number of items of all lists that follow. */
    omitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value to send as `cursor` for the next items of each list; `null` if there are no more. */
    next: null | string;
  }

  /** A partner of two actors that do not cooperate with each other. */
  interface CommonPartner {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The cooperation with the first actor. */
    a: CooperationSide;
    /** The cooperation with the other actor. */
    b: CooperationSide;
  }

  /** How many stakeholders of two plans count for a row of the demand. */
  interface ComparedDemand {
    /** The name of the row. */
    name: string;
    /** The number from the first plan. */
    first: number;
    /** The number from the second plan. */
    second: number;
  }

  /** The values of two lists. */
  interface ComparedValues {
    /** The value of the first list. */
    first: number;
    /** The upper bound of the value of any list for the first demand. */
    firstBound: number;
    /** The value of the second list. */
    second: number;
    /** The upper bound of the value of any list for the second demand. */
    secondBound: number;
  }

  /** The choice that a parameter needs to have a meaning. */
  interface ConditionGiven {
    /** The other parameter. */
    parameter: string;
    /** The values of the other parameter, one of which must be chosen. */
    words: string[];
  }

  /** The reason why no list keeps the demands. */
  interface ConflictOfDemands {
    /** The names of demands that cannot be kept together, each of them necessary: without it, the others can be kept. */
    demands: string[];
    /** The cheapest change of bounds that allows all demands to be kept. */
    relaxation: RelaxedDemand[];
    /** The cost: the relative change of each changed bound, summed. */
    cost: number;
    /** Whether both results were proven by separate searches. */
    proven: boolean;
  }

  /** A route. */
  interface ConnectingRoute {
    /** One more than the number of better routes in the answer; equally good routes have the same rank. */
    rank: number;
    /** The number of its links. */
    length: number;
    /** The product of s/(1 + s) over its links, where s is the strength of a link; rounded to 9 decimals. */
    strength: number;
    /** The stakeholders on it from first to last, without repetition. */
    stakeholders: Mention[];
    /** The links between consecutive stakeholders: one fewer than stakeholders. */
    links: RouteLink[];
  }

  /** How two stakeholders are connected. */
  interface Connections {
    /** The stakeholder given first. */
    from: Mention;
    /** The other stakeholder. */
    to: Mention;
    /** The order of the routes. */
    by: RouteBy;
    /** The requested level. */
    level: Level;
    /** The requested weight. */
    weight: Weight;
    /** Whether any links connect the two around the avoided stakeholders, regardless of those to pass through. */
    connected: boolean;
    /**
     * The routes: by fewest links, then strongest (or the reverse), then by the ids of their stakeholders. Equally good routes
     * have the same rank.
     */
    routes: ConnectingRoute[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence cites, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in an engagement but stand for nothing there at this level. */
    unattributed: number;
    /** Whether requested routes were left out because the answer would be too large. */
    truncated: boolean;
    /** The number of routes left out. */
    omitted: number;
    /**
     * For each participation in `ties`, the stakeholders that stand in the engagement by it at the requested level, in the
     * order of ids.
     */
    stands: Record<string, Attribution[]>;
    /** The stakeholders that the first one stands for at the requested level, if not for itself; in the order of ids. */
    fromStandsFor: Mention[];
    /** The stakeholders that the other one stands for at the requested level, if not for itself; in the order of ids. */
    toStandsFor: Mention[];
    /** The number of stakeholders left out of these two lists because there are too many. */
    standsForOmitted: number;
    /**
     * The number of further routes exactly as good as the last one in the answer, at most 1,000,000,000; `null` if it is not
     * counted: for routes that must pass through a stakeholder, and for disjoint ones.
     */
    equallyGood: null | number;
    /**
     * Whether the search for routes through a stakeholder stopped before it found the requested number; the routes in the
     * answer are the best all the same.
     */
    givenUp: boolean;
    gap: null | RouteGap;
  }

  type Constituency = "government" | "workers" | "employers" | "international" | "civil-society";

  /** How often a stakeholder is consulted. */
  interface ConsultedStakeholder {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The rank by the size of the difference; equal differences have the same rank. */
    rank: number;
    /** The number of engagements in which it takes part. */
    times: number;
    /** The expected number if participations were in proportion to numbers of partners, rounded to 9 decimals. */
    expected: number;
    /** The actual minus the expected number: negative for a stakeholder that is consulted too rarely. */
    difference: number;
    latest: null | EngagementTakenPartIn;
  }

  /** An entry of the contact log. */
  interface Contact {
    /** The date of the contact. */
    date: string;
    /** The channel: by telephone, letter, mail … */
    channel: string;
    /** The person contacted, and how to reach them. */
    who: string;
    /** The outcome. */
    outcome: string;
    /** The day by which to ask again; `null` if that is not needed. */
    followUpDue: null | string;
    /** The time at which it was written. */
    at: string;
    /** The user who wrote it. */
    by: string;
  }

  /** The conversion report of a file in another format: what it states, and what was kept, changed or left out. */
  interface Conversion {
    /** The format and its version. */
    format: string;
    /** The encoding of its text; `null` if it is not a text file. */
    encoding: null | string;
    /** The counts that the file states, in its own words: nodes, edges, rows, activities. */
    stated: ConversionCount[];
    /** What could not be converted as it is, by category, in order of first occurrence. */
    notes: ConversionCount[];
    /** The first thousand of these, one by one. */
    lines: ConversionLine[];
  }

  /** How often something occurred. */
  interface ConversionCount {
    /** The category. */
    what: string;
    /** The number of occurrences. */
    count: number;
  }

  /** One value that could not be converted as it is. */
  interface ConversionLine {
    /** The file and the place in it. */
    where: string;
    /** What was done. */
    what: string;
    /** The text in the file, shortened. */
    found: null | string;
    /** The converted text; empty if it was left out. */
    became: null | string;
  }

  /** The partners of a stakeholder. */
  interface Cooperation {
    /** The stakeholder asked about. */
    subject: Mention;
    /** The stakeholders that it stands for at the level asked for, if not itself, in the order of ids. */
    standsFor: Mention[];
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** The partners by strength rounded to 9 decimals, then by id. */
    partners: Partner[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in the subject's engagements but stand for no actor at this level. */
    unattributed: number;
    /** Whether partners were left out because of the limit. */
    truncated: boolean;
    /** The number of partners left out. */
    omitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /**
     * The ties between the subject and other stakeholders (memberships, representations …), which add no strength: by id of
     * the other, then of the tie.
     */
    direct: DirectTie[];
    /** The number of further direct ties that were left out. */
    directOmitted: number;
    /**
     * The value to send as `after` for the next partners (in an answer about one partner: the next shared engagements; about
     * direct ties alone: the next direct ties); `null` if there are no more.
     */
    next: null | string;
    /** The number of entries of `standsFor` that were left out because there are too many. */
    standsForOmitted: number;
  }

  /** The cooperation between two groups, or within one. */
  interface CooperationCell {
    /** The group that comes first. */
    a: string;
    /** The other group; the same group for the cooperation within it. */
    b: string;
    /** The sum of the strengths of the pairs. */
    strength: number;
    /** The number of cooperating pairs with one actor of each group. */
    pairs: number;
    /** The number of engagements that those pairs share, each counted once. */
    engagements: number;
  }

  /** A group: a row and a column of the matrix. */
  interface CooperationGroup {
    /** A country code, the word of a constituency or kind, or `none` for actors that belong to no group. */
    id: string;
    /** The display name. */
    name: string;
    /** The number of its members that stand in any engagement at the level asked for. */
    stakeholders: number;
  }

  /** A pair of actors that cooperate. */
  interface CooperationPair {
    /** The actor whose id comes first. */
    a: Mention;
    /** The other actor. */
    b: Mention;
    /** The strength of the cooperation, rounded to 9 decimals. */
    strength: number;
    /** The number of engagements they share. */
    shared: number;
    /**
     * The engagements that add most: by contribution, largest first, then by id. `roles` are those of A, `partnerRoles` those
     * of B.
     */
    engagements: SharedEngagement[];
    /** The number of shared engagements that were left out. */
    omitted: number;
  }

  /** The cooperation of an actor with a common partner. */
  interface CooperationSide {
    /** The strength, rounded to 9 decimals. */
    strength: number;
    /** The number of engagements they share. */
    shared: number;
    /**
     * The engagements that add most: by contribution, largest first, then by id. `partnerRoles` are those of the common
     * partner.
     */
    engagements: SharedEngagement[];
    /** The number of shared engagements that were left out. */
    omitted: number;
  }

  /**
   * An answer as a graph that every version of Cytoscape.js since 3.0 loads: text ids are unique over nodes and edges, and
   * every edge has both its ends. A node has the id of its record; an edge has the id of its tie preceded by `tie/`, which
   * no id of a record contains.
   */
  interface CytoscapeGraph {
    /** The elements of a graph. */
    elements: {
      /** Stakeholders, countries and engagements, in the order in which the answer mentions them. */
      nodes: ({
        /** The data of a node. Fields without a value are left out, so that the selector `[country]` finds the nodes that have one. */
        data: {
          /** The id of the record; for a country, its code, preceded by `country/` only if a record of the same graph has that id. */
          id: string;
          /** The kinds of stakeholders and of engagements. */
          kind: 
            | "government"
            | "ministry"
            | "union"
            | "employers"
            | "international-organization"
            | "ngo"
            | "party"
            | "research-institute"
            | "company"
            | "other"
            | "person"
            | "event"
            | "project"
            | "agreement"
            | "process"
            | "country";
          /** The preferred name. */
          label: string;
          /** The two families of records in a network. */
          family: "stakeholder" | "engagement";
          /** The number of pieces of evidence of the ties drawn at the node. */
          evidence: number;
          /** The number of different sources of that evidence. */
          sources: number;
          /** The country's code. */
          country?: null | string;
          /** The codes of the other countries of an engagement. */
          otherCountries?: null | string[];
          /** The start of its period. */
          from?: string;
          /** The end of its period. */
          to?: string;
          /** Whether the question is about it. */
          asked?: null | boolean;
          /** For a partner: the strength of the cooperation. */
          strength?: null | number;
          /** For an engagement: whether it counts only by one reading of a partial date. */
          possible?: null | boolean;
        };
      })[];
      /** Ties, in the order in which the answer mentions them. */
      edges: ({
        /** The data of an edge. Fields without a value are left out. */
        data: {
          /**
           * `tie/` and the id of the tie; if a stakeholder other than the tie's own start stands by it, followed by `/` and the id
           * of that node.
           */
          id: string;
          /** The id of the node at which the tie starts. */
          source: string;
          /** The id of the node at which the tie ends. */
          target: string;
          /** What one end of a tie does with the other. */
          kind: 
            | "funds"
            | "hosts"
            | "organizes"
            | "implements"
            | "manages"
            | "signs"
            | "ratifies"
            | "chairs"
            | "heads"
            | "oversees"
            | "partners-in"
            | "supports"
            | "addresses"
            | "attends"
            | "observes"
            | "benefits-from"
            | "member-of"
            | "invited"
            | "declined"
            | "represents"
            | "works-for"
            | "advises"
            | "owns"
            | "cooperates-with"
            | "related-to"
            | "part-of"
            | "succeeds";
          /** The type of the tie and its title. */
          label: string;
          /**
           * The stable id of a stakeholder, engagement, tie, source or dataset: 1–128 ASCII letters, digits and `- _ . :`, starting
           * with a letter or digit. Upper and lower case differ; ids are ordered ordinally. If several datasets use one id for
           * different ties or different sources, answers show it with a dataset in front: `dataset/id`.
           */
          tie: string;
          /** The status of a tie, which follows from all its evidence. */
          status: "confirmed" | "announced" | "disputed";
          /** The number of pieces of evidence of the tie. */
          evidence: number;
          /** The number of different sources of that evidence. */
          sources: number;
          /** The id of the stakeholder who took part in person, if another one stands by the tie. */
          by?: string;
          /** The id of the stakeholder on whose behalf the tie holds. */
          onBehalfOf?: string;
          /** The amount of money, in digits. */
          amount?: null | string;
          /** The currency of the amount. */
          currency?: null | string;
          /** Further attributes, `key=value`. */
          attributes?: null | string[];
          /** The start of the tie. */
          from?: string;
          /** The end of the tie. */
          to?: string;
          /** Whether it counts only by one reading of a partial date. */
          possible?: null | boolean;
        };
      })[];
    };
  }

  /** A dataset in files. */
  interface DatasetSummary {
    /** The folder or file. */
    folder: string;
    /** The name. */
    name: RecordId;
    /** The title for readers. */
    title: string;
    /** An SPDX identifier or a sentence. */
    licence: string;
    /** The person or organization that maintains it. */
    maintainer: string;
    /** A few sentences on what it holds. */
    description: null | string;
    /** The number of records of each type. */
    counts: RecordCounts;
    /** The hash of the content, as 64 hexadecimal digits. */
    contentHash: string;
    conversion?: null | Conversion;
  }

  /** The probability that a stakeholder declines, from the recorded ties. */
  interface DeclineRate {
    /**
     * The probability from 0 to 1: (declined + r)/(declined + taken part + 1), with r the share of declines in the whole
     * network.
     */
    probability: number;
    /** The number of engagements that it declined. */
    declined: number;
    /** The number of engagements in which it took part. */
    takenPart: number;
  }

  /**
   * The requirements for an invitation list: a consultation, the stakeholders that should be there, and what makes one list
   * better than another.
   */
  interface Demand {
    /** The title of the consultation. */
    title?: string;
    /** The number of seats. */
    seats: {
      /** The minimum. */
      least?: number;
      /** The maximum. */
      most?: number;
    };
    /** The version of the format. */
    version?: number;
    /**
     * The date of the consultation. Bodies that have ended by then are not invited, and `rest` is based on the two years
     * before.
     */
    date?: string;
    /** The place of the consultation. */
    place?: null | string;
    /** The topics of the consultation: if the scope names no topics, only cooperation on one of these counts. */
    topics?: string[];
    /** The countries whose stakeholders can be invited, in addition to those without a country; empty for all. */
    countries?: string[];
    /** The body that convenes; it takes no seat unless it is among those that must be invited. */
    convener?: string;
    /** The unit of an invitation list: bodies, persons or both. */
    unit?: "organization" | "person" | "stakeholder";
    /** The rows, each of which bounds the number of certain stakeholders on the list. */
    demands?: ({
      /** The name; no two rows have the same name. */
      name?: string;
      /** The stakeholders that a row counts: those that meet every stated condition; of a list, one item must apply. */
      who?: {
        /** The constituencies. */
        constituency?: ("government" | "workers" | "employers" | "international" | "civil-society")[];
        /** The countries. */
        country?: string[];
        /** The kinds. */
        kind?: (
          | "government"
          | "ministry"
          | "union"
          | "employers"
          | "international-organization"
          | "ngo"
          | "party"
          | "research-institute"
          | "company"
          | "other"
          | "person"
          | "event"
          | "project"
          | "agreement"
          | "process"
          | "country")[];
        /** The bodies: each with its parts and the persons who represent it. */
        body?: string[];
        /** Topics of engagements in which they stand. */
        topic?: string[];
        /** The values of attributes, by key. */
        attribute?: Record<string, string[]>;
        /** The ids. */
        ids?: string[];
      };
      /** The minimum number of them on the list. */
      least?: number;
      /** The maximum number of them on the list; `null` if there is no maximum. */
      most?: null | number;
      /** Whether the row is a wish rather than mandatory. */
      wish?: boolean;
      /** The number by which a wish may be missed at no cost. */
      tolerance?: number;
      /** The reduction in the value of the list for each one beyond that. */
      cost?: number;
    })[];
    /** The maximum number for each body: the body and its parts, or the persons who represent it. */
    perBody?: null | number;
    /** The stakeholders that must be invited. */
    mustInvite?: string[];
    /** The stakeholders that must not be invited. */
    exclude?: string[];
    /** Groups of which at most one member is invited. */
    neverBoth?: string[][];
    /** The list that this one replaces: it is changed as little as the demand allows. */
    before?: string[];
    /** The stakeholders to be reached: all at the unit asked for, or those that meet every stated condition. */
    reach?: {
      /** The countries. */
      countries?: string[];
      /** Topics of engagements in which they stand. */
      topics?: string[];
      /** The constituencies. */
      constituencies?: ("government" | "workers" | "employers" | "international" | "civil-society")[];
      /** The strength that a cooperation must exceed for a stakeholder to be reached. */
      minStrength?: number;
    };
    /** The weights of the criteria; the value of a list is the weighted sum. */
    weights?: {
      /** The weight of each stakeholder reached. */
      coverage?: number;
      /** The weight of each invitee that never took part in an engagement in which the convener stands. */
      newcomers?: number;
      /**
       * The weight of how much each invitee bridges, from 0 to 1: 1 − constraint (R. S. Burt, 1992), 0 for those without
       * partners.
       */
      bridging?: number;
      /**
       * The weight of how rested each invitee is, from 0 to 1: 1/(1 + c), with c the number of engagements in the two years
       * before.
       */
      rest?: number;
    };
    /** The number of alternates to name. */
    alternates?: number;
    /** The difference from the value of the best list within which a list still counts as equally good. */
    within?: number;
    /** Whether the list is drawn by lot among all equally good ones, as fairly as they allow. */
    lottery?: boolean;
    /** The seed of the lot: with the seed, the same list can be drawn again. */
    seed?: number;
    /** The part of the network that a demand examines, with the same filters as every question. */
    scope?: {
      /** The start of the time asked about. */
      from?: string;
      /** The end of the time asked about. */
      to?: string;
      /** Admits only evidence published by this date. */
      knownBy?: string;
      /** The minimum number of sources that must confirm or announce a tie. */
      minSources?: number;
      /** The minimum number of publishers whose sources must confirm or announce a tie. */
      minPublishers?: number;
      /** Admits only ties with these statuses. */
      status?: ("confirmed" | "announced" | "disputed")[];
      /** The roles that count. */
      roles?: (
        | "funds"
        | "hosts"
        | "organizes"
        | "implements"
        | "manages"
        | "signs"
        | "ratifies"
        | "chairs"
        | "heads"
        | "oversees"
        | "partners-in"
        | "supports"
        | "addresses"
        | "attends"
        | "observes"
        | "benefits-from"
        | "member-of"
        | "invited"
        | "declined"
        | "represents"
        | "works-for"
        | "advises"
        | "owns"
        | "cooperates-with"
        | "related-to"
        | "part-of"
        | "succeeds")[];
      /** Admits only engagements on one of these topics. */
      topics?: string[];
      /** Admits only what these datasets state. */
      datasets?: string[];
      /** Whether a body also counts for its predecessors. */
      lineage?: boolean;
      /** How the strength of a cooperation is measured over the shared engagements. */
      weight?: "count" | "newman" | "role";
    };
  }

  /** A row of the demand, with how far it is met. */
  interface DemandMet {
    /** The name of the row. */
    name: string;
    /** Whether the row is a wish rather than mandatory. */
    wish: boolean;
    /** The minimum asked for. */
    least: number;
    /** The maximum asked for; `null` if there is none. */
    most: null | number;
    /** The number of stakeholders counted by the row that could be invited. */
    eligible: number;
    /** The number of them on the list. */
    seated: number;
    /** Whether that number is within bounds. */
    met: boolean;
  }

  /** A variant of a table format. */
  interface DialectGiven {
    /** The value of `dialect`. */
    name: string;
    /** Who needs it. */
    description: string;
  }

  /** How many records of one type were added, changed and removed. */
  interface Difference {
    added: number;
    changed: number;
    removed: number;
  }

  /** The end of a tie at which the record stands. */
  type Direction = "outgoing" | "incoming";

  /**
   * A tie between a stakeholder that a question names and another. It is not a shared engagement and adds no strength;
   * `ties` holds its period and evidence.
   */
  interface DirectTie {
    /** The id of the tie. */
    tie: RecordId;
    /** The type. */
    type: TieType;
    /** The stakeholder that the question names; with lineage, the end of the tie may be one of its predecessors. */
    of: RecordId;
    /** Which end of the tie the named stakeholder is. */
    direction: Direction;
    /** The other end. */
    other: Mention;
    /** The status that the evidence passing the filters yields when taken together. */
    status: TieStatus;
    /** Whether the tie lies in the time asked about only by one reading of a partial date, or has no date. */
    possible: boolean;
  }

  /** A single value in which two datasets differ. */
  interface Disagreement {
    /** The id of the record. */
    id: RecordId;
    /** The name of the field. */
    field: string;
    /** The value of the dataset whose name comes first. */
    kept: string;
    /** That dataset. */
    keptFrom: RecordId;
    /** The other value. */
    other: string;
    /** The other dataset. */
    otherFrom: RecordId;
  }

  /** The number of stakeholders that could be invited, counted without a search. */
  interface EligibleCounts {
    /** The number of stakeholders that could be invited. */
    eligible: number;
    /** The number of stakeholders to reach. */
    wanted: number;
    /** Sentences that say which demands these numbers alone show to be impossible. */
    checks: string[];
    /** For each row of the demand, the number of stakeholders that count for it and could be invited. */
    demands: EligibleRow[];
  }

  /** The number of stakeholders that count for a row and could be invited. */
  interface EligibleRow {
    /** The name of the row. */
    name: string;
    /** The number of stakeholders. */
    eligible: number;
  }

  /** An engagement as answers mention it. */
  interface EngagementMention {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** When it took place. */
    period: Period;
    /**
     * The codes of the other countries in which the engagement takes place; only engagements in several countries have this
     * field.
     */
    otherCountries?: null | string[];
  }

  /** An engagement in which an actor takes part. */
  interface EngagementTakenPartIn {
    /** The engagement. */
    engagement: EngagementMention;
    /** The roles, in the order of declaration. */
    roles: TieType[];
    /** The ids of the ties by which the actor stands there, in ordinal order. */
    ties: string[];
    /**
     * Whether the participation is only possible, because of a partial date or because the participant represents several
     * bodies.
     */
    possible: boolean;
    /** The number of participations that were left out because there are too many. */
    omitted: number;
  }

  /** The lists of the same value, or within the difference asked for. */
  interface EquallyGoodLists {
    /** The number of lists, at most 1,000,000. */
    count: number;
    /** Whether there are, or may be, more; the other fields then describe the lists found. */
    capped: boolean;
    /** The ids of the stakeholders that are on all of them. */
    indispensable: string[];
    /** The ids of the stakeholders that are on some but not on all, at most 1,000. */
    possible: string[];
    /** The maximum difference from the value of the best list. */
    within: number;
  }

  /** A piece of evidence as answers show it. */
  interface EvidenceGiven {
    /** The id of the document. */
    source: RecordId;
    /** The place in the document. */
    locator: null | string;
    /** What the document says about the tie. */
    says: Says;
    /** A note in the dataset's own words. */
    note: null | string;
  }

  /**
   * The number of records that each value of a filter would find. Each facet ignores its own filter and applies the others,
   * so that users see the other choices. Keys are in ordinal order.
   */
  interface Facets {
    /** By kind. */
    kind: Record<string, number>;
    /** By country code; records without a country are not counted. */
    country: Record<string, number>;
    /** Engagements by topic: the 100 most frequent ones. Topics that compare as equal count as one. */
    topic: Record<string, number>;
    /**
     * Engagements by the years in which they can have taken place, by what is stated of their periods: the latest 100. Years
     * in which none of them starts or ends are not listed.
     */
    year: Record<string, number>;
  }

  /** The two families of records in a network. */
  type Family = "stakeholder" | "engagement";

  /** An error or warning about a dataset, as answers show it. */
  interface FaultGiven {
    /** The file; `null` if no file is at fault. */
    file: null | string;
    /** The line, from 1. */
    line: null | number;
    /** The position of the character in the line, from 1. */
    column: null | number;
    /** The name of the column or property. */
    field: null | string;
    /** What is wrong. */
    reason: string;
    /** The faulty value, shortened. */
    found: null | string;
    /** What to do. */
    hint: null | string;
    /** The place in a format without lines, e.g. a cell of a sheet. */
    part?: null | string;
  }

  /** The field in which a record has a searched word. */
  type FindField = 
    | "name"
    | "kind"
    | "country"
    | "period"
    | "topic"
    | "place"
    | "post"
    | "participant"
    | "affiliation"
    | "engagement";

  /** One result. */
  interface Finding {
    /** The id. */
    id: RecordId;
    /** Stakeholder or engagement. */
    family: Family;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country code, if any. */
    country: null | string;
    /** The name that matched; the preferred name if the record was found by several fields. */
    matchedName: string;
    /** How well the record matches, 0–1, rounded to 4 decimals; 1 is the exact name. */
    score: number;
    /** The codes of the other countries in which it takes place; only for engagements in several countries. */
    otherCountries?: null | string[];
    period?: null | Period;
    /**
     * For each word, in the order of the words, the field in which the record has it. Only for results that no single name
     * would have found. Words that the record lacks are left out.
     */
    matched?: null | MatchedWord[];
  }

  /** The results of a search, best first: by score, then by id. */
  interface Findings {
    /** One page of results. */
    items: Finding[];
    /** The number of results on all pages. */
    total: number;
    /** The number of results for each kind, country, topic and year. */
    facets: Facets;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** A format of answers. */
  interface FormatGiven {
    /** The value of `format`. */
    name: string;
    /** The media type, for the `Accept` header. */
    mediaType: string;
    /** The extension of file names, without the dot. */
    extension: string;
    /** The programs that open it. */
    description: string;
    /** The allowed values of `dialect`, the default first; empty if there is only one way to write the format. */
    dialects: DialectGiven[];
  }

  /** The length of each complete list. */
  interface GapCounts {
    /** The number of cells in the matrix. */
    cells: number;
    /** The number of stakeholders that take part. */
    consulted: number;
    /**
     * The number of pairs that share a partner but no engagement; `null` if there are too many to count, which is the case if
     * the numbers of partners, squared, add up to more than 200 million.
     */
    missing: null | number;
  }

  /** An answer to Who is missing. */
  interface Gaps {
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** The ranking of pairs. */
    by: LinkScore;
    /** The meaning of the lists, with the formulas. */
    definition: string;
    /**
     * The cells of constituencies by countries, row by row: all five constituencies, or those of the kinds asked for; all
     * countries that the network names, or those asked for; and `none` for stakeholders without one. It includes cells in
     * which no stakeholder was ever engaged. On the first page only.
     */
    matrix: GroupCell[];
    /**
     * The stakeholders that take part, ordered by the difference between their actual and their expected number of
     * engagements, largest first, then by id.
     */
    consulted: ConsultedStakeholder[];
    /**
     * The pairs that share partners but no engagement: highest score first, then by the ids of both. Pairs with equal scores
     * have the same rank.
     */
    missing: MissingPair[];
    /** Whether the ranking of those pairs is better than chance in this network. */
    quality: RankingQuality;
    /** The length of each complete list. */
    counts: GapCounts;
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in some engagement but stand for no actor there at this level. */
    unattributed: number;
    /** Whether stakeholders or pairs were left out because of the limit. */
    truncated: boolean;
    /** The number of items that follow; a lower bound if `counts` does not state the number of pairs. */
    omitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** One side of a gap. */
  interface GapSide {
    /** The number of stakeholders that it reaches over links, including itself. */
    stakeholders: number;
    /**
     * The nearest of these, at most five, that have a country or a topic in common with any stakeholder on the other side: by
     * distance, then by id. This does not mean that they know each other; it shows where to look for an introduction.
     */
    nearest: NearGap[];
  }

  /** The recommended approach for a field of the grid (A. L. Mendelow, 1991). */
  type GridField = "manage-closely" | "keep-satisfied" | "keep-informed" | "monitor";

  /** A stakeholder on the grid. */
  interface GridItem {
    /** The stakeholder. */
    stakeholder: Mention;
    status: null | PlanStatus;
    /** The field of the grid. */
    field: GridField;
    /** The power, from 0 to 1. */
    power: GridValue;
    /** The interest, from 0 to 1. */
    interest: GridValue;
    /** The judgements, earliest first; the last one applies. */
    history: Judgement[];
  }

  /** A component of a computed value. */
  interface GridPart {
    /** The name, e.g. `strength of its cooperation`. */
    name: string;
    /** The amount; `null` if nothing is recorded to count from. */
    value: null | number;
    /** The maximum amount of any stakeholder at this unit; `null` if the share is not in proportion to it. */
    most: null | number;
    /** The share, from 0 to 1. */
    share: number;
  }

  /** A value of the grid. */
  interface GridValue {
    /** The value that applies: a judgement if there is one, otherwise the computed value. */
    value: number;
    /** The computed value: the mean of the shares of its components. */
    computed: number;
    /** The components of the computed value. */
    parts: GridPart[];
  }

  /** An engagement in which enough of the parties take part. */
  interface GroundEngagement {
    /** The engagement. */
    engagement: EngagementMention;
    /** The parties that take part, in the order of ids. */
    parties: GroundParty[];
    /** Whether it counts only by one reading of a partial date. */
    possible: boolean;
  }

  /** A party in an engagement. */
  interface GroundParty {
    /** The id of the party in the question. */
    id: RecordId;
    /** The actors that it stands for there, if not for itself; in the order of ids. */
    standsFor: Mention[];
    /** The roles by which it stands there. */
    roles: TieType[];
    /** The ids of the ties by which it stands there, in ordinal order. */
    ties: string[];
    /** The number of participations of this party that were left out because there are too many. */
    omitted: number;
    /** The number of actors it stands for that were left out because there are too many. */
    standsForOmitted: number;
  }

  /** A constituency in a country. */
  interface GroupCell {
    /** The word of the constituency, or `none`. */
    row: string;
    /** The code of the country, or `none`. */
    column: string;
    /** The number of such stakeholders, engaged or not. */
    known: number;
    /** The number of engagements in which any of them takes part, each counted once; 0 if they were never engaged. */
    engagements: number;
    last: null | string;
    latest: null | EngagementTakenPartIn;
  }

  /** A group by which participations are counted: a role, a kind, a country, a year or a topic. */
  interface GroupOfEngagements {
    /** The word, code, year or topic; `null` for engagements without one. */
    id: null | string;
    /** The display name. */
    name: string;
    /** The number of engagements in which any actor takes part by this role, or that are of this kind, country, year or topic. */
    engagements: number;
    /** The amounts of money on the ties by which actors take part in them, by currency code; `null` if no amount is stated. */
    amounts?: null | Money[];
  }

  /** The consequence if an invitee declines. */
  interface IfDeclined {
    alternate: null | Mention;
    /** The loss of value with this replacement; without one, the loss if the place stays empty. */
    lost: number;
    /** The demands that are missed without an alternate. */
    breaks: string[];
  }

  /** The content and the errors of a received file, and what its import changed or would change. */
  interface ImportedFile {
    /** The name of the file. */
    file: string;
    /** Whether nothing was written. */
    dryRun: boolean;
    dataset: null | DatasetSummary;
    changes: null | ImportReport;
    /** The first hundred errors. */
    errors: FaultGiven[];
    /** The number of errors. */
    errorCount: number;
    /** The first hundred warnings. */
    warnings: FaultGiven[];
    /** The number of warnings. */
    warningCount: number;
  }

  /** What an import did or would do. */
  interface ImportReport {
    /** The dataset. */
    dataset: RecordId;
    /** Whether the store already contained exactly this content. */
    unchanged: boolean;
    /** The difference in stakeholders. */
    stakeholders: Difference;
    /** The difference in engagements. */
    engagements: Difference;
    /** The difference in other names (identified by all their values, so they never change). */
    names: Difference;
    /** The difference in ties. */
    ties: Difference;
    /** The difference in evidence (identified by tie, source, locator and says). */
    evidence: Difference;
    /** The difference in sources. */
    sources: Difference;
    /** The single values in which this dataset and others differ; the first hundred. */
    disagreements: Disagreement[];
    /** The number of all disagreements. */
    disagreementCount: number;
    /** Whether the store's content differed from what had been imported and was repaired. */
    repaired: boolean;
  }

  /** The routes of introduction to an invitee. */
  interface Introduction {
    /** The invitee. */
    stakeholder: Mention;
    /**
     * For each of our own stakeholders, the best routes that share no stakeholder except their ends, with the ties and the
     * evidence of every step.
     */
    from: Connections[];
  }

  /** The routes of introduction to the invitees of a plan. */
  interface Introductions {
    /** Each invitee with a seat, with the routes to it. */
    items: Introduction[];
  }

  /** An invitation list with reasons. */
  interface InvitationList {
    /** The title of the consultation. */
    title: string;
    /** What is proven about the list. */
    status: InvitationStatus;
    /** The value of the list: the weighted sum, minus the cost of missed wishes. */
    value: number;
    /** The upper bound on the value of any list. */
    bound: number;
    /** The fraction of its value by which the list could be improved at most. */
    gap: number;
    /** The solver that found it. */
    solver: SolverUsed;
    /** The definition of value and reach, with the formulas. */
    definition: string;
    /** The number of seats asked for. */
    seats: SeatRange;
    /** The number of stakeholders that could be invited. */
    eligible: number;
    /** The number of stakeholders to be reached. */
    wanted: number;
    /** The number of those that the list reaches. */
    reached: number;
    /** The impossibilities that follow from the numbers of eligible stakeholders alone, in sentences. */
    checks: string[];
    /** The list, ordered by the gain of each invitee over those before it, largest first. */
    invitees: Invitee[];
    /** The alternates, chosen for the invitees that are likely to decline, the most helpful first. */
    alternates: Alternate[];
    /** The rows of the demand, with how far they are met. */
    demands: DemandMet[];
    equallyGood: null | EquallyGoodLists;
    /** The chance of each stakeholder to be on a list that was drawn by lot, larger ones first, then by id. */
    chances: Chance[];
    conflict: null | ConflictOfDemands;
    /** The groups of wanted stakeholders that the list does not reach completely. */
    missing: MissingGroup[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The actors that stand by each participation among the ties, by id of the tie. */
    stands: Record<string, Attribution[]>;
    change: null | ListChange;
  }

  /** What is proven about an invitation list. */
  type InvitationStatus = "optimal" | "feasible" | "infeasible" | "unknown";

  /** A member of the list. */
  interface Invitee {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The gain over those before it on the list. */
    adds: Addition;
    /** The reasons why it is on the list, in sentences. */
    reasons: string[];
    last: null | EngagementTakenPartIn;
    /** The replacement if it declines, and the loss. */
    ifDeclined: IfDeclined;
    /** The probability that it declines. */
    declines: DeclineRate;
    /** The names of the rows of the demand that it counts for. */
    demands: string[];
  }

  type JsonElement = Record<string, unknown>;

  /** A user's judgement on the power and interest of a stakeholder, which replaces the computed values. */
  interface Judgement {
    /** The stakeholder. */
    stakeholder: RecordId;
    /** The power, from 0 to 1; `null` to use the computed value. */
    power: null | number;
    /** The interest, from 0 to 1; `null` to use the computed value. */
    interest: null | number;
    /** The reason; `null` if the reader may not see it. */
    reason: null | string;
    /** The time at which it was written. */
    at: string;
    /** The user who wrote it. */
    by: string;
  }

  /** The kinds of stakeholders and of engagements. */
  type Kind = 
    | "government"
    | "ministry"
    | "union"
    | "employers"
    | "international-organization"
    | "ngo"
    | "party"
    | "research-institute"
    | "company"
    | "other"
    | "person"
    | "event"
    | "project"
    | "agreement"
    | "process"
    | "country";

  /** A kind of record as users see it. */
  interface KindShown {
    /** The kind. */
    kind: Kind;
    /** The family of the kind. */
    family: Family;
    constituency: null | Constituency;
    /** The name of the kind. */
    name: NameShown;
    /** The fill colour of its symbol, as `#rrggbb`. */
    colour: string;
    /** The outline of its symbol: x and y of each corner from -50 to 50, clockwise; empty for a circle. */
    corners: number[];
  }

  /** The level at which the participants of an engagement are counted. */
  type Level = "stakeholder" | "organization" | "country";

  /** The ranking of pairs that do not cooperate, by the partners that they have in common. */
  type LinkScore = "common-neighbours" | "adamic-adar" | "resource-allocation";

  /** Something that links two stakeholders: an engagement in which they meet, or an affiliation. */
  interface LinkVia {
    engagement: null | EngagementMention;
    tie: null | string;
    direction: null | Direction;
    /** The roles by which the first of the two stands in the engagement. */
    roles: TieType[];
    /** The roles by which the second stands in it. */
    partnerRoles: TieType[];
    /** Its contribution to the strength of the link. */
    contribution: number;
    /** The ids of the ties by which it links them, in ordinal order. */
    ties: string[];
    /** Whether it counts only by one reading of what is recorded. */
    possible: boolean;
    /** The number of participations of either stakeholder in the engagement that were left out because there are too many. */
    omitted: number;
  }

  /** The difference between a list and the previous one. */
  interface ListChange {
    /** The stakeholders added to the list, by id. */
    added: string[];
    /** The stakeholders removed from the list, by id. */
    removed: string[];
    /** Whether it is proven that no list that keeps the demands, and fills the seats of the previous one, needs fewer changes. */
    isLeast: boolean;
  }

  /** A dataset in a store. */
  interface LoadedDataset {
    /** The name, which identifies it. */
    name: RecordId;
    /** The title for readers. */
    title: string;
    /** An SPDX identifier or a sentence. */
    licence: string;
    /** The person or organization that maintains it. */
    maintainer: string;
    /** A few sentences on its content. */
    description: null | string;
    /** The number of records of each type. */
    counts: RecordCounts;
    /** The hash of its content, as 64 hexadecimal digits. */
    contentHash: string;
    /** Since when the store cannot be read, so that its present content may differ; left out while it can be read. */
    staleSince?: null | string;
  }

  /** An entry of the log. */
  interface LogEntry {
    /** The number of the entry, one more than that of the previous entry. */
    number: number;
    /** The time of the write. */
    at: string;
    /** The author. */
    author: string;
    /** The action. */
    action: string;
    /** The id of the plan or the dataset. */
    subject: RecordId;
    /** One more sentence; empty if there is nothing to add. */
    details: string;
  }

  /** An answer to the map of cooperation: pairs, or the cells of a matrix. */
  interface MappedCooperation {
    /** The groups asked for. */
    between: Between;
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** The pairs: strongest first, then by the ids of both; empty if a matrix was asked for. */
    pairs: CooperationPair[];
    /** The groups with any actor that takes part, in the order of rows and columns; empty if no groups were asked for. */
    groups: CooperationGroup[];
    /**
     * The cells with any cooperation, row by row, those on and above the diagonal; an absent cell has no record of
     * cooperation, which is not the same as no contact.
     */
    cells: CooperationCell[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in some engagement but stand for no actor there at this level. */
    unattributed: number;
    /** Whether pairs or cells were left out because of the limit. */
    truncated: boolean;
    /** The number of pairs or cells left out. */
    omitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** A searched word, and the field in which a record has it. */
  interface MatchedWord {
    /** The word as it was typed. */
    word: string;
    /** The nearest field that has the word. */
    field: FindField;
    /** The text of this field, at most 120 characters: a name, a kind, a country code, a period, a topic. */
    text: string;
    id?: null | string;
  }

  /** A stakeholder, an engagement or (at Level.Country) a country, as answers mention it. */
  interface Mention {
    /** The id; for a country, its ISO 3166-1 alpha-2 code. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /**
     * The codes of the other countries in which the engagement takes place; only engagements in several countries have this
     * field.
     */
    otherCountries?: null | string[];
    period?: null | Period;
  }

  /** A group of wanted stakeholders that the list does not reach completely. */
  interface MissingGroup {
    /** The constituency, or `none`. */
    constituency: string;
    /** The country's code, or `none`. */
    country: string;
    /** The number of stakeholders in the group to be reached. */
    wanted: number;
    /** The number of those that the list reaches. */
    reached: number;
    /** The number of those on the list. */
    invited: number;
    /** The number of those that took part in an engagement in which the convener stands; `null` if there is no convener. */
    before: null | number;
  }

  /** Two actors that do not cooperate, and the partners that they have in common. */
  interface MissingPair {
    /** The actor whose id comes first. */
    a: Mention;
    /** The other actor. */
    b: Mention;
    /** The rank by score; equal scores have the same rank. */
    rank: number;
    /** The score, rounded to 9 decimals. */
    score: number;
    /** The number of partners that they have in common. */
    inCommon: number;
    /** The common partners, the best placed to introduce them first. */
    common: CommonPartner[];
    /** The ids of the ties between the two themselves, which are not shared engagements. */
    direct: string[];
    /** The reasons why they ought to cooperate, and other facts about them, in sentences. */
    reasons: string[];
    /**
     * The common partner best placed to introduce them: the one whose weaker cooperation with the two is the strongest; if
     * equal, the one with the larger sum of both; then by id.
     */
    bridge: Mention;
    /** The number of common partners that were left out. */
    omitted: number;
  }

  /** An amount of money. */
  interface Money {
    /** The amount, in whole units of the currency; negative for money that came back. */
    value: number;
    /** The ISO 4217 code of the currency. */
    currency: string;
  }

  /** A name of a record. */
  interface NameGiven {
    /** The name. */
    text: string;
    /** The BCP 47 tag of its language, if stated. */
    language: null | string;
    /** The type of name. */
    type: NameType;
  }

  /** A name in the languages of figures and of the explorer page. */
  interface NameShown {
    /** The name in English. */
    en: string;
    /** The name in Russian. */
    ru: string;
  }

  /** The type of another name. */
  type NameType = "alias" | "acronym" | "former" | "transliteration" | "preferred";

  /** A stakeholder or engagement near the subject. */
  interface NearbyEntry {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The minimum number of ties to it, 1–3. */
    distance: number;
    /**
     * The sum of the weights of the ties between it and records one tie nearer: those of roles as in Weight.Role, and 1 for
     * every tie that is not a participation.
     */
    strength: number;
    /** Whether this distance is only possible, because of a partial date. */
    possible: boolean;
    /** The number of ties to earlier records that were left out because there are too many. */
    tiesOmitted: number;
    /**
     * The codes of the other countries in which the engagement takes place; only engagements in several countries have this
     * field.
     */
    otherCountries?: null | string[];
    period?: null | Period;
  }

  /** A stakeholder on one side of a gap that has something in common with the other side. */
  interface NearGap {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The number of links from its own end of the question. */
    distance: number;
    /** The country, if a stakeholder on the other side has the same; otherwise `null`. */
    country: null | string;
    /** The topics of its engagements that engagements on the other side also have, at most five, in ordinal order. */
    topics: string[];
  }

  /** Records that were left out. */
  interface OmittedNearby {
    /** The minimum number of ties to them. */
    distance: number;
    /** Their kind. */
    kind: Kind;
    /** The number of records. */
    count: number;
  }

  type Optimality = "proven" | "bounded" | "no-bound" | "not-computed";

  /** The outcome of a name. */
  type Outcome = "clear" | "to-choose" | "not-found";

  /** A parameter of a question. */
  interface ParameterGiven {
    /** The name of the parameter. */
    name: string;
    /** The type of its values. */
    sort: ParameterSort;
    /** The meaning of the parameter. */
    description: string;
    /** The allowed words; empty if any value is allowed. */
    allowed: string[];
    /** The minimum of a number. */
    least: null | number;
    /** The maximum of a number. */
    greatest: null | number;
    /** The value if the parameter is missing. */
    default: null | string;
    /** The maximum number of values. */
    atMost: number;
    /** Whether the parameter is required. */
    required: boolean;
    /** Whether the parameter is a filter, which restricts the part of the network that is used. */
    filter: boolean;
    onlyWith: null | ConditionGiven;
  }

  /** The type of a parameter's values, by which forms and command lines know what to offer. */
  type ParameterSort = "text" | "word" | "number" | "flag" | "date" | "period" | "id" | "country" | "document";

  type PartialDate = string;

  /** An answer to Who takes part. */
  interface Participation {
    /** The grouping. */
    group: ParticipationGroup;
    /** The level asked for. */
    level: Level;
    /**
     * The groups, at most 300, those with the most engagements: roles and kinds as they are declared, countries by code, years
     * from the earliest, topics in ordinal order, and last one for engagements without a country, year or topic.
     */
    groups: GroupOfEngagements[];
    /** The number of groups that were left out. */
    groupsOmitted: number;
    /** The actors that take part: those with the most engagements first, then by id. */
    rows: ParticipationRow[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in some engagement but stand for no actor there at this level. */
    unattributed: number;
    /** Whether rows were left out because of the limit. */
    truncated: boolean;
    /** The number of rows left out. */
    omitted: number;
    /**
     * The actors that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies is listed for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** The groups by which participations are counted. */
  type ParticipationGroup = "role" | "kind" | "country" | "year" | "topic";

  /** An actor that takes part, with counts. */
  interface ParticipationRow {
    /** The stakeholder, or at the level of countries the country. */
    stakeholder: Mention;
    /** The number of engagements, each counted once. */
    engagements: number;
    /**
     * The number of engagements in each group, in the order of `groups`. An actor with two roles in an engagement, and an
     * engagement with two topics, count in both.
     */
    counts: number[];
    first: null | string;
    last: null | string;
    /** The latest engagements: those that end last, then by id; undated engagements last. */
    latest: EngagementTakenPartIn[];
    /**
     * The amounts of money on the ties by which it takes part: one sum per currency, by currency code; `null` if no amount is
     * stated. If a participant has ties of one type with amounts both to an engagement and to one that contains it, the latter
     * counts for both.
     */
    amounts?: null | Money[];
    /** The number of engagements that were left out. */
    omitted: number;
  }

  /** One partner. */
  interface Partner {
    /** The stakeholder, or at the level of countries the country. */
    stakeholder: Mention;
    /** The strength of the cooperation, rounded to 9 decimals: the sum of all contributions, including those left out. */
    strength: number;
    /** The shared engagements: by contribution, largest first, then by id. */
    shared: SharedEngagement[];
    /** The number of further shared engagements that were left out. */
    omitted: number;
  }

  interface Period {
    from: PartialDate;
    to: PartialDate;
  }

  /**
   * A stored plan: the demand, how its list was found, and the progress of every invitee. It is evidence: enough to find the
   * same list again.
   */
  interface Plan {
    /** The id. */
    id: RecordId;
    /** The demand, as it was given. */
    demand: JsonElement;
    /** How the list was found. */
    made: PlanMade;
    /** All stakeholders that ever were on the list, starting with those found first, in the order of the list. */
    invitees: PlannedInvitee[];
    /** The alternates. */
    alternates: Alternate[];
    /** The demanded groups that the list as a whole does not reach. */
    missing: MissingGroup[];
    /** The version of the format. */
    version: number;
    /** The changes of the list after it was found, earliest first. */
    replannings: Replanning[];
    /** The judgements on power and interest, earliest first; the last one about a stakeholder applies. */
    judgements: Judgement[];
    concluded: null | PlanConclusion;
    /** The revision of the store; 0 in a file. */
    revision: number;
    /** The title of the consultation. */
    title: string;
    date: null | string;
    /** The place of the consultation. */
    place: null | string;
  }

  /** Whether repeating the search of a plan now returns the same result. */
  interface PlanCheck {
    /** Whether the result has the same bytes. */
    isSame: boolean;
    /** The differences, in sentences. */
    differences: string[];
  }

  /** A comparison of two plans; stakeholders who no longer have a seat do not count. */
  interface PlanComparison {
    /** The first plan. */
    first: PlanSummary;
    /** The second plan. */
    second: PlanSummary;
    /** The stakeholders only on the second. */
    gained: Mention[];
    /** The stakeholders only on the first. */
    lost: Mention[];
    /** The stakeholders on both. */
    both: Mention[];
    /** The rows of both demands, by name. */
    demands: ComparedDemand[];
    /** The values of the lists when they were found, each by its own demand. */
    values: ComparedValues;
  }

  /** The conclusion of a plan after the consultation. */
  interface PlanConclusion {
    /** The dataset of the invited, the declined and the attending stakeholders. */
    dataset: RecordId;
    /** The time at which it was imported. */
    at: string;
    /** The user who imported it. */
    by: string;
  }

  /** How the list of a plan was found. */
  interface PlanMade {
    /** The version of the network. */
    network: string;
    /** The solver that found it. */
    solver: SolverUsed;
    /** What is proven about it. */
    status: InvitationStatus;
    /** The value of the list. */
    value: number;
    /** The proven upper bound of the value of any list. */
    bound: number;
    /** The seed. */
    seed: number;
    /** The ids of the list, in its order. */
    list: string[];
    /** The hash of the whole answer: SHA-256 of its JSON, as 64 hexadecimal digits. */
    answer: string;
    /** The time at which it was found. */
    at: string;
    /** The user who made it. */
    by: string;
  }

  /** An invitee of a plan. */
  interface PlannedInvitee {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The present status. */
    status: PlanStatus;
    /** Why it is on the list, in sentences. */
    reasons: string[];
    /** The rows of the demand that it counts for, by name. */
    demands: string[];
    alternate: null | Mention;
    /** The changes of its status, earliest first. */
    changes: StatusChange[];
    /** The contact log, earliest first. */
    contacts: Contact[];
  }

  /** The room: the seats of a plan by constituency and country. */
  interface PlannedRoom {
    /** The id of the plan. */
    plan: RecordId;
    /** The title of the consultation. */
    title: string;
    /** The version of the network, which determines the groups. */
    network: string;
    /** The number of stakeholders with a seat. */
    seats: number;
    /** The cells with at least one seat: by constituency, then by country. */
    cells: RoomCell[];
    knownBy: null | string;
  }

  /** The progress of an invitee. */
  type PlanStatus = "draft" | "invited" | "confirmed" | "declined" | "withdrawn" | "attended";

  /** A plan in a list of plans. */
  interface PlanSummary {
    /** The id. */
    id: RecordId;
    /** The title of the consultation. */
    title: string;
    date: null | string;
    /** The place of the consultation. */
    place: null | string;
    /** The revision. */
    revision: number;
    /** The number of invitees in each status. */
    statuses: Record<string, number>;
  }

  /** The power of stakeholders over the subject of a plan and their interest in it, from the network and from judgements. */
  interface PowerGrid {
    /** The id of the plan. */
    plan: RecordId;
    /** The title of the consultation. */
    title: string;
    /** The version of the network. */
    network: string;
    /** The formulas. */
    definition: string;
    /** Values above this count as much power: the median of the computed values of the demanded stakeholders. */
    powerFrom: number;
    /** Values above this count as much interest. */
    interestFrom: number;
    /** Stakeholders on the plan, and others: first those with the largest sum of power and interest, then by id. */
    items: GridItem[];
    /** The number of other stakeholders that were left out. */
    omitted: number;
  }

  /** Why a request has no answer (RFC 9457). */
  interface Problem {
    /** The problem type, as a link. */
    type: string;
    /** The problem type, in words. */
    title: string;
    /** The HTTP status code. */
    status: number;
    /** What is wrong with this request. */
    detail?: string;
    /** For a question out of bounds: what is wrong with each parameter. */
    errors?: Record<string, string[]>;
  }

  /** One stakeholder or engagement with its names, history and ties. */
  interface Profile {
    /** The id. */
    id: RecordId;
    /** Stakeholder or engagement. */
    family: Family;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The language of the preferred name. */
    language: null | string;
    /** The country's code, if any. */
    country: null | string;
    constituency: null | Constituency;
    /** When the record existed or took place. */
    period: Period;
    /** The topics of an engagement, in ordinal order. */
    topics: string[];
    /** External identifiers, `scheme:value`, in ordinal order. */
    identifiers: string[];
    /** Links, in ordinal order. */
    links: string[];
    /** Other known facts, by key. */
    attributes: Record<string, string>;
    /** All names, the preferred one first, then by type, language and text. */
    names: NameGiven[];
    /** The datasets that name the record, in ordinal order. */
    datasets: string[];
    /** Its ties, by start date (undated ties last), then by id. */
    ties: ProfileTie[];
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /**
     * The codes of the other countries in which the engagement takes place; only engagements in several countries have this
     * field.
     */
    otherCountries?: null | string[];
    /** The description of the engagement in a few sentences; only engagements with a description have this field. */
    description?: null | string;
    /** Whether further ties were left out because of the limit. */
    truncated: boolean;
    /** The number of ties left out. */
    omitted: number;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
    /**
     * The number of items left out of each of the record's own lists, such as `names`, because there are too many of them;
     * usually empty.
     */
    leftOut: Record<string, number>;
  }

  /** A tie as the profile of one of its ends shows it. */
  interface ProfileTie {
    /** The id of the tie. */
    id: RecordId;
    /** The type. */
    type: TieType;
    /** The end at which the record stands. */
    direction: Direction;
    /** The other end; for a participation on behalf of the record, the participant. */
    other: Mention;
    /** The position or capacity. */
    title: null | string;
    /** The period of the tie itself. */
    period: Period;
    /** The status that the evidence yields when taken together. */
    status: TieStatus;
    onBehalfOf: null | Mention;
    /** Whether the tie lies in the time asked about only by one reading of a partial date. */
    possible: boolean;
    /** The evidence that passes the filters. */
    evidence: EvidenceGiven[];
    amount?: null | Money;
    /** Other known facts by key; only ties that have any have this field. */
    attributes?: null | Record<string, string>;
    /** The number of attributes that were left out because they are too large; present only if any were left out. */
    attributesOmitted?: number;
    engagement: null | Mention;
    /** The number of pieces of evidence that were left out because there are too many. */
    evidenceOmitted: number;
  }

  /** An available question. */
  interface QuestionGiven {
    /** The id of the question. */
    id: string;
    /** The route, with the id of the subject in braces. */
    route: string;
    /** What the question answers. */
    summary: string;
    words: null | QuestionWords;
    /** An address that asks the question about the example network. */
    example: string;
    about: null | SubjectGiven;
    /** The parameters, except the one in the path. */
    parameters: ParameterGiven[];
    /** The parameter that states where the previous page ended; `null` if the answer has no pages. */
    cursor: null | string;
    /** Whether the answer can be drawn, and so is available in every format. */
    drawn: boolean;
    /**
     * Whether the question uses the whole network, so that it may take long; with `Accept: text/event-stream` the response
     * shows its progress.
     */
    long: boolean;
  }

  /** The available questions, and the words that their parameters and answers use. */
  interface QuestionsGiven {
    /** The questions, in display order. */
    questions: QuestionGiven[];
    /** The kinds of stakeholders. */
    stakeholderKinds: Kind[];
    /** The kinds of engagements. */
    engagementKinds: Kind[];
    /** The kinds of all records in answers with their names and symbols, in the order of a legend. */
    kinds: KindShown[];
    /** The types of ties with their names and lines, in the order of a legend. */
    tieTypes: TieTypeShown[];
  }

  /** The words of a question in the languages of the explorer page and of figures. */
  interface QuestionWords {
    /** Its name, e.g. "Who takes part". */
    name: NameShown;
    /** What it answers, in a line. */
    says: NameShown;
    /** The title of an answer; `{0}` stands for the names of the records that the question is about. */
    title: NameShown;
    /**
     * The words that no other question has, by key: `parameter.since` and `column.since` for the names of a parameter and of a
     * field, `by.newest` for a value of the parameter or field `by`.
     */
    more: Record<string, NameShown>;
  }

  /** How bands of ranks were computed. */
  interface RankBandsGiven {
    /** The number of random samples; 0 if bands were not computed. */
    samples: number;
    /** The share of participations that each sample leaves out. */
    dropped: number;
    /** The kinds of weakly evidenced ties that were left out completely, one kind at a time. */
    without: string[];
    /** A description of the method, in words. */
    method: string;
  }

  /** A stakeholder and how much it bridges. */
  interface RankedStakeholder {
    /** The stakeholder. */
    stakeholder: Mention;
    /** Its country, constituency or kind, as asked for; `none` if it belongs to no group. */
    group: string;
    /**
     * The value, rounded to 9 decimals or 12 digits; `null` if it is undefined, as constraint is for stakeholders without
     * partners.
     */
    value: null | number;
    /** For an estimate, the half-width of its 95 % interval; `null` if the value is exact. */
    error: null | number;
    /** The rank: 1 plus the number of better values. Equal values have the same rank. */
    rank: number;
    /** The number of others with the same value. */
    tied: number;
    /** The best rank within the band; `null` if bands were not computed. */
    rankLeast: null | number;
    /** The worst rank within the band; `null` if bands were not computed. */
    rankMost: null | number;
    /** The number of others whose band overlaps, so that the ranks do not determine which of the two bridges more. */
    indistinct: null | number;
    /**
     * The components of the value. For `brokerage` the number of times it has each role; for `degree` and `strength` the part
     * with partners of each group; for `articulation` the number of pieces into which its part of the network splits.
     */
    parts: Record<string, number>;
    /** For `brokerage`, an example of each role that it has. */
    chains: BrokerageChain[];
  }

  /** Whether a ranking of pairs is better than chance in a network, tested by hiding engagements from it. */
  interface RankingQuality {
    /**
     * The share of all combinations of a hidden tie and a pair without a tie in which the tie scores higher, equal scores
     * counting one half: the mean of the repetitions, rounded to 9 decimals; 0.5 is chance. `null` if nothing could be hidden.
     */
    auc: null | number;
    /** The lower end of its 95 % confidence interval; `null` if there are fewer than two repetitions. */
    least: null | number;
    /** The upper end of the interval; `null` if there are fewer than two repetitions. */
    most: null | number;
    /** Whether the ranking is better than chance. */
    betterThanChance: boolean;
    /** The verdict. */
    verdict: RankingVerdict;
    /** The verdict in a sentence. */
    statement: string;
    /** The share of the hidden ties that score higher than the median pair without a tie, rounded to 9 decimals. */
    aboveMedian: number;
    /** The number of hidden ties that were ranked, in all repetitions. */
    hidden: number;
    /** The number of times that a part of the engagements was hidden. */
    repetitions: number;
  }

  /** The verdict of a test on the network itself about a ranking. */
  type RankingVerdict = "better-than-chance" | "no-better-than-chance" | "too-small-to-tell";

  /** The number of records of each type. */
  interface RecordCounts {
    stakeholders: number;
    engagements: number;
    names: number;
    ties: number;
    evidence: number;
    sources: number;
  }

  /**
   * The stable id of a stakeholder, engagement, tie, source or dataset: 1–128 ASCII letters, digits and `- _ . :`, starting
   * with a letter or digit. Upper and lower case differ; ids are ordered ordinally. If several datasets use one id for
   * different ties or different sources, answers show it with a dataset in front: `dataset/id`.
   */
  type RecordId = string;

  /** A demand whose bounds would have to change. */
  interface RelaxedDemand {
    /** The name of the demand. */
    demand: string;
    /** The new minimum. */
    least: number;
    /** The new maximum. */
    most: number;
    /** The relative change of each bound, summed. */
    cost: number;
  }

  /** A change of the list after it was found. */
  interface Replanning {
    /** The demand: that of the plan, with the confirmed and the declined stakeholders and the previous list. */
    demand: JsonElement;
    /** The ids of the stakeholders added. */
    added: string[];
    /** The ids of the stakeholders who lost their seats. */
    withdrawn: string[];
    /** The number of changed seats: added and withdrawn. */
    changes: number;
    /** Whether it is proven that no list with fewer changes meets the demands. */
    isLeast: boolean;
    /** How the new list was found. */
    made: PlanMade;
  }

  /** What each name means, in the order of the names. */
  interface Resolved {
    /** An item for each name. */
    items: ResolvedName[];
  }

  /** The result for one name. */
  interface ResolvedName {
    /** The given name. */
    name: string;
    match: null | string;
    /**
     * The records that may be meant, at most five: the clear match first, then by clearness, score and id. Empty if nothing is
     * found.
     */
    candidates: Candidate[];
    /** Whether there are further candidates, which a search finds. */
    truncated: boolean;
    /** The outcome of the name. */
    outcome: Outcome;
  }

  /** The stakeholders of one constituency and country that have a seat. */
  interface RoomCell {
    /** The constituency, or `none`. */
    constituency: string;
    /** The code of the country, or `none`. */
    country: string;
    /** The stakeholders, by id. */
    stakeholders: Mention[];
  }

  /** The order of routes. */
  type RouteBy = "shortest" | "strongest";

  /** The gap between two stakeholders who are not connected. */
  interface RouteGap {
    /** The side of the first. */
    from: GapSide;
    /** The side of the other. */
    to: GapSide;
  }

  /** A link of a route. */
  interface RouteLink {
    /**
     * The sum of the contributions of everything that links the two, where an affiliation contributes 1; rounded to 9
     * decimals.
     */
    strength: number;
    /**
     * What links them, where each item alone would be enough: by contribution, largest first, engagements before affiliations,
     * then by id.
     */
    via: LinkVia[];
    /** The number of items left out, i.e. those with the smallest contributions. */
    omitted: number;
  }

  /** What a source says about a tie. */
  type Says = "confirmed" | "announced" | "denied";

  /** A line on a screen. Dashes are not part of it, because they show how certain a tie is. */
  interface ScreenLine {
    /** The colour on a white background, as `#rrggbb`. */
    colour: string;
    /** The colour on a dark screen. */
    dark: string;
    /** The width in pixels: the stronger the role, the wider. */
    width: number;
    /** The shape at the target end, by the names of cytoscape.js. */
    arrow: Arrow;
  }

  /** A guest at a table. */
  interface SeatedGuest {
    /** The stakeholder. */
    stakeholder: Mention;
    /** The constituency, or `none`. */
    constituency: string;
  }

  /** A table. */
  interface SeatedTable {
    /** The number of the table, from 1. */
    number: number;
    /** The guests: by constituency, then by id. */
    guests: SeatedGuest[];
  }

  /** The seating: stakeholders that have accepted, divided into tables that mix constituencies. */
  interface Seating {
    /** The id of the plan. */
    plan: RecordId;
    /** The seed; the same seed produces the same seating. */
    seed: number;
    /** The tables, whose sizes differ by at most one. */
    tables: SeatedTable[];
    /** The number of pairs of the same constituency at the same table, over all tables. */
    sameConstituency: number;
    /** The proven lower bound of that number for any seating. */
    bound: number;
    /** Whether it is proven that no seating has a smaller number. */
    isProven: boolean;
    /** The solver that found it. */
    solver: SolverUsed;
  }

  /** The number of seats. */
  interface SeatRange {
    /** The minimum. */
    least: number;
    /** The maximum. */
    most: number;
  }

  /** A cooperation without which some stakeholders can no longer reach each other. */
  interface SeparatingCooperation {
    /** The stakeholder whose id comes first. */
    a: Mention;
    /** The other stakeholder. */
    b: Mention;
    /** The number of pairs of stakeholders that it connects. */
    separated: number;
  }

  /** An engagement in which both actors stand. */
  interface SharedEngagement {
    /** The engagement. */
    engagement: EngagementMention;
    /** The roles by which the subject stands in it. */
    roles: TieType[];
    /** The roles by which the partner stands in it. */
    partnerRoles: TieType[];
    /** The contribution of the engagement to the strength. */
    contribution: number;
    /**
     * The ids of the ties by which both actors stand in it, including those that lead from a person to the body represented;
     * in ordinal order.
     */
    ties: string[];
    /** Whether the engagement counts only by one reading of a partial date. */
    possible: boolean;
    /**
     * The number of actors that stand in it by the roles and filters asked for, including these two: the n of its
     * contribution.
     */
    present: number;
    /** The number of participations by which either actor stands in it that were left out because there are too many. */
    omitted: number;
  }

  /** Where several stakeholders meet. */
  interface SharedGround {
    /** The requested stakeholders, in the order of the request. */
    parties: Mention[];
    /** The requested level. */
    level: Level;
    /** The minimum number of parties that must take part. */
    atLeast: number;
    /** The engagements: most parties first, then by start date (those without one last), then by id. */
    engagements: GroundEngagement[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence cites, by id. */
    sources: Record<string, Source>;
    /** The number of persons who take part in the listed engagements but stand for nothing at this level. */
    unattributed: number;
    /** Whether engagements were left out because of the limit. */
    truncated: boolean;
    /** The number of engagements left out. */
    omitted: number;
    /**
     * The stakeholders that stand by each participation among the ties, by id of the tie. A participant who represents several
     * bodies counts for each of them that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /**
     * The ties between the parties, and those by which at least k of them are tied to the same other stakeholder, e.g. as
     * members of one organization: by id of the other stakeholder, then of the tie.
     */
    direct: DirectTie[];
    /** The number of further direct ties that were left out. */
    directOmitted: number;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** The solver that found a list. */
  interface SolverUsed {
    /** `cp-sat`, or `greedy` if its native library is missing or the case is too large for it. */
    name: string;
    /** The version of the solver; `null` for the product's own. */
    version: null | string;
    /** The reason why the proving solver was not used; `null` if it was used. */
    note: null | string;
  }

  /** A document. */
  interface Source {
    /** The stable id. */
    id: RecordId;
    /** The title. */
    title: string;
    /** The publisher. */
    publisher: string;
    published: null | string;
    /** The BCP 47 tag of its language. */
    language: null | string;
    /** The address at which it can be read. */
    link: null | string;
    retrieved?: null | string;
  }

  /** A source and the ties that rest on it. */
  interface SourceProfile {
    /** The stable id. */
    id: RecordId;
    /** The title. */
    title: string;
    /** Who published it. */
    publisher: string;
    published: null | string;
    /** The date of publication. */
    language: null | string;
    /** The BCP 47 tag of its language. */
    link: null | string;
    /** The datasets that contain it, in ordinal order. */
    datasets: string[];
    /** The ties that rest on it, by id, each with the evidence from this source alone but the status from all sources. */
    ties: TieGiven[];
    retrieved?: null | string;
    /** Whether further ties were left out because of the limit. */
    truncated: boolean;
    /** The number of further ties. */
    omitted: number;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** A source with the number of ties that rest on it. */
  interface SourceSummary {
    /** The stable id. */
    id: RecordId;
    /** The title. */
    title: string;
    /** The publisher. */
    publisher: string;
    published: null | string;
    /** The BCP 47 tag of its language. */
    language: null | string;
    /** The address at which it can be read. */
    link: null | string;
    /** The number of ties that rest on it. */
    ties: number;
    retrieved?: null | string;
  }

  /** A change of status. */
  interface StatusChange {
    /** The status from then on. */
    status: PlanStatus;
    /** The date from which it applies. */
    date: string;
    /** A note; `null` if there is none, or the reader may not see it. */
    note: null | string;
    /** The time at which it was written. */
    at: string;
    /** The user who wrote it. */
    by: string;
  }

  /** The subject of a question. */
  interface SubjectGiven {
    /** The parameter with the id of the subject. */
    parameter: string;
    /** The families of records that it can be about; empty for sources. */
    families: Family[];
    /** The maximum number of subjects. */
    atMost: number;
  }

  /** The network around a stakeholder. */
  interface Surroundings {
    /** The stakeholder. */
    subject: Mention;
    /** The maximum distance in ties. */
    depth: number;
    /** Stakeholders and engagements: the nearest first, at equal distance the strongest, then by id. */
    entries: NearbyEntry[];
    /**
     * The ties of these records with each other, the subject, and the records of previous pages, by id, each on the page of
     * its later end.
     */
    ties: TieGiven[];
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The records that follow: their number for each distance and kind. */
    omitted: OmittedNearby[];
    /** Whether records were left out because of the limit. */
    truncated: boolean;
    /** The value of `after` for the next page; `null` on the last page. */
    next: null | string;
  }

  /** A tie that an answer uses, with the evidence that passes the question's filters, ordered by source, locator and `says`. */
  interface TieGiven {
    /** The id of the tie. */
    id: RecordId;
    /** The type. */
    type: TieType;
    /** The record that the tie starts from. */
    from: Mention;
    /** The record that the tie leads to. */
    to: Mention;
    /** The position or capacity. */
    title: null | string;
    onBehalfOf: null | Mention;
    /** The period of the tie itself. */
    period: Period;
    /** The status that the evidence yields when taken together. */
    status: TieStatus;
    /** The evidence. */
    evidence: EvidenceGiven[];
    amount?: null | Money;
    /** Other known facts by key; only ties that have any have this field. */
    attributes?: null | Record<string, string>;
    /** The number of attributes that were left out because they are too large; present only if any were left out. */
    attributesOmitted?: number;
    /** The number of pieces of evidence that were left out because there are too many. */
    evidenceOmitted: number;
  }

  /** The status of a tie, which follows from all its evidence. */
  type TieStatus = "confirmed" | "announced" | "disputed";

  /** What one end of a tie does with the other. */
  type TieType = 
    | "funds"
    | "hosts"
    | "organizes"
    | "implements"
    | "manages"
    | "signs"
    | "ratifies"
    | "chairs"
    | "heads"
    | "oversees"
    | "partners-in"
    | "supports"
    | "addresses"
    | "attends"
    | "observes"
    | "benefits-from"
    | "member-of"
    | "invited"
    | "declined"
    | "represents"
    | "works-for"
    | "advises"
    | "owns"
    | "cooperates-with"
    | "related-to"
    | "part-of"
    | "succeeds";

  /** A type of tie as users see it. */
  interface TieTypeShown {
    /** The type. */
    type: TieType;
    /** The name of the type, which reads well between the names of the two ends. */
    name: NameShown;
    one: null | NameShown;
    both: null | NameShown;
    /** The line of the type. */
    line: ScreenLine;
    /** The weight as a role in an engagement (`weight=role`), from 0 to 1; 0 if the type is not a role. */
    weight: number;
  }

  /** How the strength of a cooperation is measured over the shared engagements. */
  type Weight = "count" | "newman" | "role";

  /** What is answered at an address below /api/v1. */
  interface Answers {
    "/search": Findings;
    "/stakeholders/{id}": Profile;
    "/engagements/{id}": Profile;
    "/stakeholders/{id}/partners": Cooperation;
    "/common-ground": SharedGround;
    "/routes": Connections;
    "/cooperation": MappedCooperation;
    "/bridges": Bridging;
    "/stakeholders/{id}/network": Surroundings;
    "/changes": Changes;
    "/participation": Participation;
    "/gaps": Gaps;
    "/sources": SourceSummary[];
    "/sources/{id}": SourceProfile;
    "/datasets": LoadedDataset[];
    "/questions": QuestionsGiven;
    "/formats": FormatGiven[];
    "/access": AccessGiven;
    "/plans": PlanSummary[];
    "/plans/{id}": Plan;
    "/plans/{id}/check": PlanCheck;
    "/plans/{id}/comparison": PlanComparison;
    "/plans/{id}/introductions": Introductions;
    "/log": LogEntry[];
    "/plans/{id}/brief": Brief;
    "/plans/{id}/grid": PowerGrid;
    "/plans/{id}/room": PlannedRoom;
    "/plans/{id}/seating": Seating;
  }
}
