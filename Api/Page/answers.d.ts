// Made from docs/openapi.json by answer-types.mjs; run it again where the document changes.
declare namespace Api {
  /** What who sends a request may do with plans and files. */
  interface AccessGiven {
    /**
     * Whether keys are needed. Where they are not, everyone at the server's own machine may read and write plans and import
     * files, and nobody else.
     */
    keys: boolean;
    /** Under which name changes are written; none if this caller may not read plans. */
    author: null | string;
    role: null | AccessRole;
  }

  type AccessRole = "reader" | "editor" | "admin";

  /** What somebody adds. */
  interface Addition {
    /** To the value of the list. */
    value: number;
    /** Whom it reaches and nobody before it on the list does, by id. */
    reached: Mention[];
    /** The number of them that were left out. */
    omitted: number;
  }

  /** Somebody who could step in. */
  interface Alternate {
    /** Who. */
    stakeholder: Mention;
    /** For whom of the list, by id. */
    for: string[];
    /** How much of the value that declines would cost it is expected to save. */
    saves: number;
  }

  /** The arrows of lines, as cytoscape.js calls them. */
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
   * Who stands in an engagement by a participation: the participant itself, or whom it stands for at the level asked for. An
   * answer gives those of its participations that it counts.
   */
  interface Attribution {
    /** Who stands there; of a country its code. */
    id: RecordId;
    /** Its kind, which tells a country from a body that is called by the same letters. */
    kind: Kind;
    /** The stakeholder that stands, before bodies are put together by country. */
    body: RecordId;
    /**
     * The ids of the ties that lead from the participant to that body (represents, succeeds), in ordinal order; none if it
     * stands for itself or the participation names the body.
     */
    by: string[];
  }

  /** Which groups cooperation is looked at between. */
  type Between = "none" | "country" | "constituency" | "kind";

  /** By what it is measured who bridges. The words are those of addresses. */
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

  /** Who bridges: a ranking, sets of key players, or communities. */
  interface Bridging {
    /** What is measured. */
    measure: BridgeMeasure;
    /** The groups asked for. */
    between: Between;
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** How the values are defined and what they were taken on, in words. */
    definition: string;
    /** How many stakeholders it was taken on: all who stand in any engagement, those without a partner too. */
    stakeholders: number;
    /** How many pairs of them cooperate. */
    cooperations: number;
    /**
     * The stakeholders by their values, those that bridge most first, then by id; for `articulation` only those that are
     * articulation points. Empty for sets and communities.
     */
    ranking: RankedStakeholder[];
    /**
     * For `articulation`, the cooperations without which some can no longer reach each other: those that separate most first,
     * then by id.
     */
    bridges: SeparatingCooperation[];
    /** The best sets of key players, each by id, in the order of their members. */
    sets: Mention[][];
    /** The value of each of those sets; none if nothing was computed. */
    value: null | number;
    /** How many sets are as good; see Optimality. */
    count: null | number;
    /** What the value of no set exceeds; none if that is not known. */
    bound: null | number;
    optimality: null | Optimality;
    /** The communities, the largest first, each by id. */
    communities: Mention[][];
    /** How many each of them has, those left out among them. */
    communitySizes: number[];
    /** The modularity of all communities. */
    quality: null | number;
    bands: null | RankBandsGiven;
    /**
     * The cooperations that show why: the strongest of those who are ranked or are key players, both sides of the examples of
     * brokerage, all bridges given, and the strongest within and out of each community.
     */
    evidence: CooperationPair[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in some engagement but stand for nobody there at this level. */
    unattributed: number;
    /** Whether stakeholders, bridges, sets or communities were left out because of the limit. */
    truncated: boolean;
    /** How many follow. */
    omitted: number;
    /** Whether cooperations weigh what their strength is. */
    weighted: boolean;
    /** Whether values are divided, as the definition says. */
    normalized: boolean;
    /** How many of the stakeholders were drawn to estimate the values from; none if the values are exact. */
    sampled: null | number;
    /**
     * Whether the time limit ended the work, so that the answer is the best that was found by then, and another run may find
     * another; only where it did.
     */
    endedByTimeLimit?: boolean;
    /** The number of cooperations of the evidence that were left out because the answer would be too large. */
    evidenceOmitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /**
   * What there is to know of a plan, or of somebody on it, before the consultation: every number comes with the address that
   * asks for it, every claim with its sources and their dates.
   */
  interface Brief {
    /** The id of the plan. */
    plan: RecordId;
    /** What the consultation is called. */
    title: string;
    date: null | string;
    /** Where it takes place. */
    place: null | string;
    /** The version of the network that was asked. */
    network: string;
    knownBy: null | string;
    /** Its parts: the plan, who is missing, and each invitee. */
    parts: BriefPart[];
    /** The sources of its claims, by number from 1. */
    sources: BriefSource[];
  }

  /** Something that a brief says. */
  interface BriefLine {
    /** A sentence. */
    text: string;
    /** The address that asks for its numbers; none if it has none but dates. */
    asked: null | string;
    /** The numbers of the sources that say so; none of what the plan itself says. */
    sources: number[];
  }

  /** A part of a brief. */
  interface BriefPart {
    /** What it is about. */
    heading: string;
    stakeholder: null | string;
    /** What it says. */
    lines: BriefLine[];
  }

  /** A source of a brief. */
  interface BriefSource {
    /** Its number there. */
    number: number;
    /** The source, with its date. */
    source: Source;
  }

  /** An example of brokerage: two who do not cooperate with each other, but both with the broker. */
  interface BrokerageChain {
    /** The role that the broker has between them. */
    role: string;
    /** The one. */
    from: Mention;
    /** The other. */
    to: Mention;
  }

  /** One who may be meant. */
  interface Candidate {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The name by which it was found. */
    matchedName: string;
    /**
     * How well that name matches, as a search scores it, 0–1: the text that was given, or the part of it that names this
     * candidate.
     */
    score: number;
  }

  /** The chance of somebody to be on a list that is drawn by lot. */
  interface Chance {
    /** Who. */
    stakeholder: RecordId;
    /** The chance, from 0 to 1. */
    probability: number;
  }

  /** How long each list is as a whole. */
  interface ChangeCounts {
    /** How many pairs cooperate only after. */
    gained: number;
    /** How many pairs cooperate only before. */
    lost: number;
    /** How many pairs cooperate more strongly after. */
    stronger: number;
    /** How many pairs cooperate less strongly after. */
    weaker: number;
    /** How many pairs cooperate as strongly. */
    same: number;
    /** How many take part only after. */
    newcomers: number;
    /** How many take part only before. */
    gone: number;
  }

  /** Two whose cooperation changed. */
  interface ChangedPair {
    /** The one whose id comes first. */
    a: Mention;
    /** The other. */
    b: Mention;
    /** The strength before, rounded to 9 decimals; 0 where they did not cooperate. */
    before: number;
    /** The strength after, likewise. */
    after: number;
    /** How many engagements they share before. */
    sharedBefore: number;
    /** How many engagements they share after. */
    sharedAfter: number;
    /** Those of the time before that add most, as with a pair of the MapOfCooperation. */
    engagementsBefore: SharedEngagement[];
    /** Those of the time after that add most, likewise. */
    engagementsAfter: SharedEngagement[];
  }

  /** Someone who takes part only before or only after. */
  interface ChangedParticipant {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** In how many engagements. */
    engagements: number;
  }

  /** How cooperation changed. */
  interface Changes {
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** Pairs that cooperate only after: strongest first, then by the ids of both. */
    gained: ChangedPair[];
    /** Pairs that cooperate only before: strongest first, likewise. */
    lost: ChangedPair[];
    /** Pairs that cooperate more strongly after: largest difference first, likewise. */
    stronger: ChangedPair[];
    /** Pairs that cooperate less strongly after: largest difference first, likewise. */
    weaker: ChangedPair[];
    /** Those who take part only after: in the most engagements first, then by id. */
    newcomers: ChangedParticipant[];
    /** Those who take part only before: in the most engagements first, then by id. */
    gone: ChangedParticipant[];
    /** How long each list is as a whole, and how many pairs stayed as they were. */
    counts: ChangeCounts;
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** Whether something of a list was left out because of the limit. */
    truncated: boolean;
    /** How many items of all lists follow. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** What to send as `cursor` for what follows in each list; none if nothing does. */
    next: null | string;
  }

  /** A partner of two who do not cooperate with each other. */
  interface CommonPartner {
    /** The id. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The cooperation with the first of the two. */
    a: CooperationSide;
    /** The cooperation with the other. */
    b: CooperationSide;
  }

  /** How many count for a row of two demands. */
  interface ComparedDemand {
    /** The name of the row. */
    name: string;
    /** How many of the first plan. */
    first: number;
    /** How many of the second plan. */
    second: number;
  }

  /** What two lists were worth. */
  interface ComparedValues {
    /** The first. */
    first: number;
    /** What no list for the first demand is worth more than. */
    firstBound: number;
    /** The second. */
    second: number;
    /** What no list for the second demand is worth more than. */
    secondBound: number;
  }

  /** What must be chosen for a parameter to have a meaning. */
  interface ConditionGiven {
    /** The other parameter. */
    parameter: string;
    /** One of these must be its value. */
    words: string[];
  }

  /** Why no list keeps the demands. */
  interface ConflictOfDemands {
    /** The names of demands that cannot be kept together, each of them necessary: without it the others can. */
    demands: string[];
    /** The cheapest change by which all can be kept. */
    relaxation: RelaxedDemand[];
    /** What it costs: of each bound that changes, by what part of itself. */
    cost: number;
    /** Whether both were proven by searches of their own. */
    proven: boolean;
  }

  /** A route. */
  interface ConnectingRoute {
    /** How many routes of the answer are better, and one; equally good ones have the same. */
    rank: number;
    /** How many links it has. */
    length: number;
    /** The product of s/(1 + s) over its links, s being the strength of a link; rounded to 9 decimals. */
    strength: number;
    /** Who is on it, from the first to the last; nobody twice. */
    stakeholders: Mention[];
    /** The links from each to the next: one fewer than stakeholders. */
    links: RouteLink[];
  }

  /** How two stakeholders are connected. */
  interface Connections {
    /** The one asked about first. */
    from: Mention;
    /** The other. */
    to: Mention;
    /** Which routes come first. */
    by: RouteBy;
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** Whether any links lead from the one to the other, past those avoided; whom they pass through aside. */
    connected: boolean;
    /**
     * The routes: by fewest links, then strongest (or the other way round), then by the ids of those on them. Routes that are
     * equally good have the same rank.
     */
    routes: ConnectingRoute[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in some engagement but stand for nobody there at this level. */
    unattributed: number;
    /** Whether routes that were asked for were left out because the answer would be too large. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /** For each participation in `ties` those who stand in the engagement by it at the level asked for, in the order of ids. */
    stands: Record<string, Attribution[]>;
    /** As whom the first stands at the level asked for, where that is not itself; in the order of ids. */
    fromStandsFor: Mention[];
    /** As whom the other stands at the level asked for, where that is not itself; in the order of ids. */
    toStandsFor: Mention[];
    /** The number of those that the two stand for that were left out because there are too many. */
    standsForOmitted: number;
    /**
     * How many more routes are exactly as good as the last one given, at most 1,000,000,000; `null` if that is not counted:
     * for routes through somebody, and for disjoint ones.
     */
    equallyGood: null | number;
    /**
     * Whether the search for routes through somebody was ended before it found as many as were asked for; those given are the
     * best all the same.
     */
    givenUp: boolean;
    gap: null | RouteGap;
  }

  type Constituency = "government" | "workers" | "employers" | "international" | "civil-society";

  /** How often somebody is consulted. */
  interface ConsultedStakeholder {
    /** Who. */
    stakeholder: Mention;
    /** The place by the size of the difference; the same where that is the same. */
    rank: number;
    /** In how many engagements. */
    times: number;
    /** In how many it would be if participations were in proportion to numbers of partners, rounded to 9 decimals. */
    expected: number;
    /** How many more those are than expected: less than 0 where somebody is consulted too seldom. */
    difference: number;
    latest: null | EngagementTakenPartIn;
  }

  /** An entry of the contact log. */
  interface Contact {
    /** When. */
    date: string;
    /** How: by telephone, letter, mail … */
    channel: string;
    /** The person contacted, and how to reach them. */
    who: string;
    /** What came of it. */
    outcome: string;
    /** By when to ask again; none if that is not needed. */
    followUpDue: null | string;
    /** When it was written. */
    at: string;
    /** Who wrote it. */
    by: string;
  }

  /** The outcome of a file in another format: what it states, and what was kept, changed or left out. */
  interface Conversion {
    /** The format and its version. */
    format: string;
    /** The encoding of its text, where it is text. */
    encoding: null | string;
    /** How much the file states, in its own words: nodes, edges, rows, activities. */
    stated: ConversionCount[];
    /** What could not be taken as it is, by kind, in the order in which it first occurred. */
    notes: ConversionCount[];
    /** The same line by line: the first thousand. */
    lines: ConversionLine[];
  }

  /** How often something occurred. */
  interface ConversionCount {
    /** What. */
    what: string;
    /** How often. */
    count: number;
  }

  /** One thing that could not be taken as it is. */
  interface ConversionLine {
    /** The file and the place in it. */
    where: string;
    /** What was done. */
    what: string;
    /** What the file states, shortened. */
    found: null | string;
    /** What it became; nothing where it was left out. */
    became: null | string;
  }

  /** The partners of a stakeholder. */
  interface Cooperation {
    /** The stakeholder asked about. */
    subject: Mention;
    /** Whom it stands for at the level asked for, where that is not itself: in the order of ids. */
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
    /** How many persons take part in the subject's engagements but stand for nobody at this level. */
    unattributed: number;
    /** Whether partners were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /**
     * The ties of the subject to other stakeholders (memberships, representations …), which add no strength: by id of the
     * other, then of the tie.
     */
    direct: DirectTie[];
    /** The number of further direct ties that were left out. */
    directOmitted: number;
    /**
     * What to send as `after` for the partners that follow (of one partner: the shared engagements; of direct ties alone: the
     * direct ties); none if there are none.
     */
    next: null | string;
    /** The number of those it stands for that were left out because there are too many. */
    standsForOmitted: number;
  }

  /** The cooperation between two groups, or within one. */
  interface CooperationCell {
    /** The group that comes first. */
    a: string;
    /** The other; the same one where it is the cooperation within it. */
    b: string;
    /** The strengths of the pairs added up. */
    strength: number;
    /** How many pairs cooperate, one of each group. */
    pairs: number;
    /** How many engagements those pairs share, each counted once. */
    engagements: number;
  }

  /** A group: a row and a column of the matrix. */
  interface CooperationGroup {
    /** A country code, the word of a constituency or kind, or `none` for those that belong to none. */
    id: string;
    /** What it is called. */
    name: string;
    /** How many of it stand in any engagement at the level asked for. */
    stakeholders: number;
  }

  /** Two who cooperate. */
  interface CooperationPair {
    /** The one whose id comes first. */
    a: Mention;
    /** The other. */
    b: Mention;
    /** The strength of the cooperation, rounded to 9 decimals. */
    strength: number;
    /** How many engagements they share. */
    shared: number;
    /** Those that add most: by contribution, largest first, then by id. `roles` are those of A, `partnerRoles` those of B. */
    engagements: SharedEngagement[];
    /** The number of shared engagements that were left out. */
    omitted: number;
  }

  /** How somebody cooperates with a common partner. */
  interface CooperationSide {
    /** The strength, rounded to 9 decimals. */
    strength: number;
    /** How many engagements they share. */
    shared: number;
    /** Those that add most: by contribution, largest first, then by id. `partnerRoles` are those of the common partner. */
    engagements: SharedEngagement[];
    /** The number of shared engagements that were left out. */
    omitted: number;
  }

  /**
   * An answer as a graph that every Cytoscape.js since 3.0 loads: unique text ids over nodes and edges, no edge without both
   * its ends. A node has the id of its record, an edge has `tie/` before the id of its tie, which no record can be called.
   */
  interface CytoscapeGraph {
    /** The elements of a graph. */
    elements: {
      /** Stakeholders, countries and engagements, in the order in which the answer names them. */
      nodes: ({
        /** What is known of a node. What is not known is left out, so that the selector `[country]` finds those that have one. */
        data: {
          /**
           * The id of the record; of a country its code, with `country/` before it only where a record of the same graph has that
           * id.
           */
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
          /** How many pieces of evidence the ties drawn at it rest on. */
          evidence: number;
          /** How many different sources those are from. */
          sources: number;
          /** The country's code. */
          country?: null | string;
          /** The codes of the other countries of an engagement. */
          otherCountries?: null | string[];
          /** When it began. */
          from?: string;
          /** When it ended. */
          to?: string;
          /** Whether the question was about it. */
          asked?: null | boolean;
          /** Of a partner: the strength of the cooperation. */
          strength?: null | number;
          /** Of an engagement: whether it counts only by one reading of a partial date. */
          possible?: null | boolean;
        };
      })[];
      /** Ties, in the order in which the answer names them. */
      edges: ({
        /** What is known of an edge. What is not known is left out. */
        data: {
          /** `tie/` and the id of the tie; where another than the tie's own actor stands by it, `/` and the id of that node. */
          id: string;
          /** The id of the node that acts. */
          source: string;
          /** The id of the node to which it is done. */
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
           * The stable id of a stakeholder, engagement, tie, source or dataset: 1–128 ASCII letters, digits and `- _ . :`, the first
           * a letter or digit. Upper and lower case differ; ids are ordered ordinally. Where several datasets mean different ties,
           * or different sources, by one id, answers show it with a dataset before it: `dataset/id`.
           */
          tie: string;
          /** What the evidence, taken together, says of a tie. */
          status: "confirmed" | "announced" | "disputed";
          /** How many pieces of evidence the tie rests on. */
          evidence: number;
          /** How many different sources those are from. */
          sources: number;
          /** The id of the stakeholder who took part in person, where another stands by the tie. */
          by?: string;
          /** The id of the stakeholder on whose behalf it happens. */
          onBehalfOf?: string;
          /** How much money it is about, digits. */
          amount?: null | string;
          /** The currency of the amount. */
          currency?: null | string;
          /** Anything else that is known, `key=value`. */
          attributes?: null | string[];
          /** When the tie began. */
          from?: string;
          /** When the tie ended. */
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
    /** What people call it. */
    title: string;
    /** An SPDX identifier or a sentence. */
    licence: string;
    /** Who keeps it. */
    maintainer: string;
    /** A few sentences on what it holds. */
    description: null | string;
    /** How many records it holds. */
    counts: RecordCounts;
    /** What it holds, as 64 hexadecimal digits. */
    contentHash: string;
    conversion?: null | Conversion;
  }

  /** How likely somebody is to decline, by what is recorded. */
  interface DeclineRate {
    /** From 0 to 1: (declined + r)/(declined + taken part + 1), r the share of declines in the whole network. */
    probability: number;
    /** How many engagements it declined. */
    declined: number;
    /** In how many it took part. */
    takenPart: number;
  }

  /** What is asked of an invitation list: a consultation, who should be there, and what makes one list better than another. */
  interface Demand {
    /** What the consultation is called. */
    title?: string;
    /** The number of seats. */
    seats: {
      /** The least. */
      least?: number;
      /** The most. */
      most?: number;
    };
    /** The version of the format. */
    version?: number;
    /** When it takes place. Bodies that had ended by then are not invited, and `rest` looks at the two years before. */
    date?: string;
    /** Where it takes place. */
    place?: null | string;
    /** What it is about: where the scope names no topics, only cooperation on one of these counts. */
    topics?: string[];
    /** Only those of these countries are invited, and those without a country; empty for all. */
    countries?: string[];
    /** The body that convenes; it takes no seat unless it must be invited. */
    convener?: string;
    /** Who is put on an invitation list. */
    unit?: "organization" | "person" | "stakeholder";
    /** The rows: how many of whom. */
    demands?: ({
      /** What it is called; no two rows have the same name. */
      name?: string;
      /** Whom a row counts: those for whom everything that is stated holds; of a list, one item must. */
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
        /** The bodies: each itself, its parts, and those who represent it. */
        body?: string[];
        /** Topics of engagements in which they stand. */
        topic?: string[];
        /** Values of attributes, by key. */
        attribute?: Record<string, string[]>;
        /** The ids. */
        ids?: string[];
      };
      /** The least of them on the list. */
      least?: number;
      /** The most of them on the list; none if there is no such limit. */
      most?: null | number;
      /** Whether it should be kept, but need not be. */
      wish?: boolean;
      /** By how many a wish may be missed at no cost. */
      tolerance?: number;
      /** What each one beyond that takes from the value of the list. */
      cost?: number;
    })[];
    /** How many of a body: it and its parts, or the persons who represent it. */
    perBody?: null | number;
    /** Those who must be invited. */
    mustInvite?: string[];
    /** Those who are not invited. */
    exclude?: string[];
    /** Of each of these groups at most one is invited. */
    neverBoth?: string[][];
    /** The list that this one replaces: it is changed as little as the demand allows. */
    before?: string[];
    /** Whom to reach: everyone at the unit asked for, or those for whom everything that is stated holds. */
    reach?: {
      /** The countries. */
      countries?: string[];
      /** Topics of engagements in which they stand. */
      topics?: string[];
      /** The constituencies. */
      constituencies?: ("government" | "workers" | "employers" | "international" | "civil-society")[];
      /** Somebody is reached through a cooperation that is stronger than this. */
      minStrength?: number;
    };
    /** What counts how much; the value of a list is the sum. */
    weights?: {
      /** Each that is reached. */
      coverage?: number;
      /** Each that never took part in an engagement in which the convener stands. */
      newcomers?: number;
      /** How much each bridges, from 0 to 1: 1 − constraint (R. S. Burt, 1992), 0 for those without partners. */
      bridging?: number;
      /** How rested each is, from 0 to 1: 1/(1 + c), c the engagements in the two years before. */
      rest?: number;
    };
    /** How many alternates to name. */
    alternates?: number;
    /** By how much less a list may be worth than the best one and still count as equally good. */
    within?: number;
    /** Whether the list is drawn by lot among all equally good ones, as fairly as they allow. */
    lottery?: boolean;
    /** The seed of that lot: who knows it can draw the same list again. */
    seed?: number;
    /** What of the network a demand looks at, as every question has it. */
    scope?: {
      /** The begin of the time looked at. */
      from?: string;
      /** The end of the time looked at. */
      to?: string;
      /** Only evidence published by then. */
      knownBy?: string;
      /** Only ties that so many sources confirm or announce. */
      minSources?: number;
      /** Only ties that sources of so many publishers confirm or announce. */
      minPublishers?: number;
      /** Only ties of these statuses. */
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
      /** Only engagements on one of these topics. */
      topics?: string[];
      /** Only what these datasets say. */
      datasets?: string[];
      /** Whether a body also counts for its predecessors. */
      lineage?: boolean;
      /** How the strength of a cooperation is measured over the shared engagements. */
      weight?: "count" | "newman" | "role";
    };
  }

  /** A row of the demand, as far as it is met. */
  interface DemandMet {
    /** Its name. */
    name: string;
    /** Whether it need not be kept. */
    wish: boolean;
    /** The least asked for. */
    least: number;
    /** The most asked for; none if there is no such limit. */
    most: null | number;
    /** How many could be invited. */
    eligible: number;
    /** How many are on the list. */
    seated: number;
    /** Whether that is within bounds. */
    met: boolean;
  }

  /** A way in which a table can be written. */
  interface DialectGiven {
    /** What `dialect` calls it. */
    name: string;
    /** Who needs it. */
    description: string;
  }

  /** How many records of one type came, changed and went. */
  interface Difference {
    added: number;
    changed: number;
    removed: number;
  }

  /** Which end of a tie the record stands at. */
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
    /** The stakeholder named; with lineage the end of the tie may be a predecessor of it. */
    of: RecordId;
    /** Which end that is. */
    direction: Direction;
    /** The other end. */
    other: Mention;
    /** What the evidence that passes the filters says, taken together. */
    status: TieStatus;
    /** Whether it lies in the time asked about only by one reading of a partial date, or has no date. */
    possible: boolean;
  }

  /** A value in which datasets differ. */
  interface Disagreement {
    /** The record. */
    id: RecordId;
    /** The field. */
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

  /** Who could be invited, counted without a search. */
  interface EligibleCounts {
    /** How many could be invited. */
    eligible: number;
    /** How many are to be reached. */
    wanted: number;
    /** What these numbers alone show to be impossible, in sentences. */
    checks: string[];
    /** For each row of the demand, how many of those whom it counts could be invited. */
    demands: EligibleRow[];
  }

  /** How many of those whom a row counts could be invited. */
  interface EligibleRow {
    /** The name of the row. */
    name: string;
    /** How many. */
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
    /** The codes of the other countries in which it takes place; only engagements of several have this field. */
    otherCountries?: null | string[];
  }

  /** An engagement in which somebody takes part. */
  interface EngagementTakenPartIn {
    /** The engagement. */
    engagement: EngagementMention;
    /** The roles, in the order of declaration. */
    roles: TieType[];
    /** The ids of the ties by which somebody stands there, in ordinal order. */
    ties: string[];
    /** Whether it is only possible, because of a partial date or because the participant represents several. */
    possible: boolean;
    /** The number of participations that were left out because there are too many. */
    omitted: number;
  }

  /** The lists of the same value, or within what was asked for of it. */
  interface EquallyGoodLists {
    /** How many there are, at most 1,000,000. */
    count: number;
    /** Whether there are more, or perhaps more; the others are then those found. */
    capped: boolean;
    /** The ids of those that are on all of them. */
    indispensable: string[];
    /** The ids of those that are on some of them but not on all, at most 1,000. */
    possible: string[];
    /** By how much less they may be worth. */
    within: number;
  }

  /** A piece of evidence as answers give it. */
  interface EvidenceGiven {
    /** The id of the document. */
    source: RecordId;
    /** Where in the document. */
    locator: null | string;
    /** What the document says of the tie. */
    says: Says;
    /** A note in the dataset's own words. */
    note: null | string;
  }

  /**
   * How many records each value of a filter would find. Each ignores its own filter and honours the others, so that a reader
   * sees what else could be chosen. Keys are in ordinal order.
   */
  interface Facets {
    /** By kind. */
    kind: Record<string, number>;
    /** By country code; records without a country are not counted here. */
    country: Record<string, number>;
    /** Engagements by topic, at most 100: those with the most. Topics that compare as equal are one. */
    topic: Record<string, number>;
    /**
     * Engagements by the years in which they can have been going on, by what is stated of their periods, at most 100: the
     * latest. Years in which none of them begins or ends are not listed.
     */
    year: Record<string, number>;
  }

  /** The two families of records in a network. */
  type Family = "stakeholder" | "engagement";

  /** An error or warning of a dataset as answers give it. */
  interface FaultGiven {
    /** The file; none if no file is at fault. */
    file: null | string;
    /** The line, from 1. */
    line: null | number;
    /** The character in the line, from 1. */
    column: null | number;
    /** The column's or property's name. */
    field: null | string;
    /** What is wrong. */
    reason: string;
    /** What was found, shortened. */
    found: null | string;
    /** What to do. */
    hint: null | string;
    /** The place in a format without lines, e.g. a cell of a sheet. */
    part?: null | string;
  }

  /** Where a record holds a word that is sought. */
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

  /** One thing found. */
  interface Finding {
    /** The id. */
    id: RecordId;
    /** Stakeholder or engagement. */
    family: Family;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The name by which it was found; the preferred one, where it was found by several fields. */
    matchedName: string;
    /** How well it matches, 0–1, rounded to 4 decimals; 1 is the very name. */
    score: number;
    /** The codes of the other countries in which it takes place; only engagements of several have this field. */
    otherCountries?: null | string[];
    period?: null | Period;
    /**
     * Where it holds each word, in the order of the words; only what no single name would have found has this field. Words
     * that it lacks are not there.
     */
    matched?: null | MatchedWord[];
  }

  /** What was found, best first: by score, then by id. */
  interface Findings {
    /** One page of it. */
    items: Finding[];
    /** How many there are on all pages. */
    total: number;
    /** How many there would be of each kind, country, topic and year. */
    facets: Facets;
    /** What to send as `after` for the next page; none on the last. */
    next: null | string;
  }

  /** A format in which answers on the network are available. */
  interface FormatGiven {
    /** What `format` calls it. */
    name: string;
    /** Its media type, for the `Accept` header. */
    mediaType: string;
    /** What the name of a file ends with, without the dot. */
    extension: string;
    /** What opens it. */
    description: string;
    /**
     * How it can be written: what `dialect` can be. The first is what is written where none is asked for; none if there is but
     * one way.
     */
    dialects: DialectGiven[];
  }

  /** How long each list is as a whole. */
  interface GapCounts {
    /** How many cells the matrix has. */
    cells: number;
    /** How many take part. */
    consulted: number;
    /**
     * How many pairs share a partner but no engagement; none if there are too many to count, which is so where the numbers of
     * partners, squared, add up to more than 200 million.
     */
    missing: null | number;
  }

  /** Who is missing. */
  interface Gaps {
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** How pairs are ranked. */
    by: LinkScore;
    /** What the lists mean, with the formulas. */
    definition: string;
    /**
     * Constituencies by countries, row by row: all five constituencies, those of the kinds asked for where kinds are; all
     * countries that the network names, those asked for where countries are; and `none` for stakeholders without one. Cells in
     * which nobody was ever engaged are there. On the first page only.
     */
    matrix: GroupCell[];
    /** Those who take part: whose number of engagements differs most from what would be expected comes first, then by id. */
    consulted: ConsultedStakeholder[];
    /**
     * Pairs that share no engagement but partners: highest score first, then by the ids of both. Pairs of the same score have
     * the same rank.
     */
    missing: MissingPair[];
    /** Whether the ranking of those pairs is better than chance in this network. */
    quality: RankingQuality;
    /** How long each list is as a whole. */
    counts: GapCounts;
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in some engagement but stand for nobody there at this level. */
    unattributed: number;
    /** Whether stakeholders or pairs were left out because of the limit. */
    truncated: boolean;
    /** How many follow; at least so many where `counts` does not say how many pairs there are. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** One side of a gap. */
  interface GapSide {
    /** How many it reaches over links, itself among them. */
    stakeholders: number;
    /**
     * The nearest of these, five at most, that have a country or a topic in common with anyone on the other side: by distance,
     * then by id. Nothing says that they know each other; it is where to look for an introduction.
     */
    nearest: NearGap[];
  }

  /** What a field of the grid asks for (A. L. Mendelow, 1991). */
  type GridField = "manage-closely" | "keep-satisfied" | "keep-informed" | "monitor";

  /** Somebody on the grid. */
  interface GridItem {
    /** Who. */
    stakeholder: Mention;
    status: null | PlanStatus;
    /** The field of the grid. */
    field: GridField;
    /** The power, from 0 to 1. */
    power: GridValue;
    /** The interest, from 0 to 1. */
    interest: GridValue;
    /** What people have said of it, earliest first; the last holds. */
    history: Judgement[];
  }

  /** A part of a computed value. */
  interface GridPart {
    /** What it is, e.g. `strength of its cooperation`. */
    name: string;
    /** How much of it there is; none if nothing is recorded to count from. */
    value: null | number;
    /** The most that anybody at this unit has; none if the share is not in proportion to that. */
    most: null | number;
    /** From 0 to 1. */
    share: number;
  }

  /** A value of the grid. */
  interface GridValue {
    /** The value that holds: a person's where one has said so, else the computed one. */
    value: number;
    /** The computed value: the mean of the shares of its parts. */
    computed: number;
    /** What it is computed of. */
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
    /** The party asked about. */
    id: RecordId;
    /** As whom it stands there, where that is not itself; in the order of ids. */
    standsFor: Mention[];
    /** The roles by which it does. */
    roles: TieType[];
    /** The ids of the ties by which it does, in ordinal order. */
    ties: string[];
    /** The number of participations by which it does that were left out because there are too many. */
    omitted: number;
    /** The number of those it stands for that were left out because there are too many. */
    standsForOmitted: number;
  }

  /** A constituency in a country. */
  interface GroupCell {
    /** The word of the constituency, or `none`. */
    row: string;
    /** The code of the country, or `none`. */
    column: string;
    /** How many such stakeholders there are, engaged or not. */
    known: number;
    /** In how many engagements any of them takes part, each counted once; 0 where they were never engaged. */
    engagements: number;
    last: null | string;
    latest: null | EngagementTakenPartIn;
  }

  /** What participations are counted by: a role, a kind, a country, a year or a topic. */
  interface GroupOfEngagements {
    /** The word, code, year or topic; none for engagements without one. */
    id: null | string;
    /** What it is called. */
    name: string;
    /** How many engagements anyone takes part in by this role, or that are of this kind, country, year or topic. */
    engagements: number;
    /**
     * How much money the ties by which anyone takes part in them are about, by code of the currency; none if no amount is
     * stated.
     */
    amounts?: null | Money[];
  }

  /** What happens if somebody declines. */
  interface IfDeclined {
    alternate: null | Mention;
    /** By how much the value falls then; without an alternate, by how much it falls without anybody in that place. */
    lost: number;
    /** The demands that are not kept without an alternate. */
    breaks: string[];
  }

  /** What is in a file that was sent, what is wrong with it, and what its import changed or would change. */
  interface ImportedFile {
    /** What the file is called. */
    file: string;
    /** Whether nothing was written. */
    dryRun: boolean;
    dataset: null | DatasetSummary;
    changes: null | ImportReport;
    /** What keeps it from being imported; the first hundred. */
    errors: FaultGiven[];
    /** The number of errors. */
    errorCount: number;
    /** What is odd about it; the first hundred. */
    warnings: FaultGiven[];
    /** The number of warnings. */
    warningCount: number;
  }

  /** What an import did, or would do. */
  interface ImportReport {
    /** The dataset. */
    dataset: RecordId;
    /** Whether the store held just that already. */
    unchanged: boolean;
    /** Difference in stakeholders. */
    stakeholders: Difference;
    /** Difference in engagements. */
    engagements: Difference;
    /** Difference in other names (identified by all their values, so they never change). */
    names: Difference;
    /** Difference in ties. */
    ties: Difference;
    /** Difference in evidence (identified by tie, source, locator and says). */
    evidence: Difference;
    /** Difference in sources. */
    sources: Difference;
    /** Where this dataset and others differ in a single value; the first hundred. */
    disagreements: Disagreement[];
    /** How many there are in all. */
    disagreementCount: number;
    /** Whether the store held something else than what had been imported, and holds it no more. */
    repaired: boolean;
  }

  /** The ways to an invitee. */
  interface Introduction {
    /** The invitee. */
    stakeholder: Mention;
    /** For each of our own the best routes that share nobody but their ends, with the ties and the evidence of every step. */
    from: Connections[];
  }

  /** Who can introduce us to the invitees of a plan. */
  interface Introductions {
    /** Each invitee who has a seat, with the ways to it. */
    items: Introduction[];
  }

  /** Whom to invite. */
  interface InvitationList {
    /** What the consultation is called. */
    title: string;
    /** What is proven of the list. */
    status: InvitationStatus;
    /** What the list is worth: the weighted sum, less what missed wishes cost. */
    value: number;
    /** What no list is worth more than. */
    bound: number;
    /** By what part of its value the list could be improved at most. */
    gap: number;
    /** What found it. */
    solver: SolverUsed;
    /** What value and reach mean, with the formulas. */
    definition: string;
    /** How many seats were asked for. */
    seats: SeatRange;
    /** How many could be invited. */
    eligible: number;
    /** How many are to be reached. */
    wanted: number;
    /** How many of them the list reaches. */
    reached: number;
    /** What already the numbers of eligible ones show to be impossible, in sentences. */
    checks: string[];
    /** The list: who adds most to those before comes first. */
    invitees: Invitee[];
    /** Who could step in, chosen for those who are likely to decline: who helps most comes first. */
    alternates: Alternate[];
    /** The rows of the demand, as far as they are met. */
    demands: DemandMet[];
    equallyGood: null | EquallyGoodLists;
    /** Of a list that was drawn by lot: everyone's chance to be on it, larger ones first, then by id. */
    chances: Chance[];
    conflict: null | ConflictOfDemands;
    /** The groups of those wanted that the list does not reach as a whole. */
    missing: MissingGroup[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** Who stands by each participation among the ties, by id of the tie. */
    stands: Record<string, Attribution[]>;
    change: null | ListChange;
  }

  /** What is proven of an invitation list. */
  type InvitationStatus = "optimal" | "feasible" | "infeasible" | "unknown";

  /** Somebody on the list. */
  interface Invitee {
    /** Who. */
    stakeholder: Mention;
    /** What it adds that nobody before it on the list does. */
    adds: Addition;
    /** Why it is on the list, in sentences. */
    reasons: string[];
    last: null | EngagementTakenPartIn;
    /** Who would take its place, and what would be lost. */
    ifDeclined: IfDeclined;
    /** How likely it is to decline. */
    declines: DeclineRate;
    /** The rows of the demand that it counts for, by name. */
    demands: string[];
  }

  type JsonElement = Record<string, unknown>;

  /** What a person says of the power and interest of somebody, instead of what is computed. */
  interface Judgement {
    /** Of whom. */
    stakeholder: RecordId;
    /** The power, from 0 to 1; none for what is computed. */
    power: null | number;
    /** The interest, from 0 to 1; none for what is computed. */
    interest: null | number;
    /** Why; none if the reader may not see it. */
    reason: null | string;
    /** When it was written. */
    at: string;
    /** Who wrote it. */
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

  /** A kind of record as readers see it. */
  interface KindShown {
    /** The kind. */
    kind: Kind;
    /** Its family. */
    family: Family;
    constituency: null | Constituency;
    /** Its name. */
    name: NameShown;
    /** The fill of its symbol, as `#rrggbb`. */
    colour: string;
    /** The outline of its symbol: x and y of each corner from -50 to 50, clockwise; none: a circle. */
    corners: number[];
  }

  /** As whom the participants of an engagement are counted. */
  type Level = "stakeholder" | "organization" | "country";

  /** How pairs that do not cooperate are ranked, by the partners that they have in common. */
  type LinkScore = "common-neighbours" | "adamic-adar" | "resource-allocation";

  /** Something that links two: an engagement in which they meet, or an affiliation. */
  interface LinkVia {
    engagement: null | EngagementMention;
    tie: null | string;
    direction: null | Direction;
    /** The roles by which the first of the two stands in the engagement. */
    roles: TieType[];
    /** The roles by which the second stands in it. */
    partnerRoles: TieType[];
    /** What it adds to the strength of the link. */
    contribution: number;
    /** The ids of the ties by which it links them, in ordinal order. */
    ties: string[];
    /** Whether it counts only by one reading of what is recorded. */
    possible: boolean;
    /** The number of participations by which either stands in the engagement that were left out because there are too many. */
    omitted: number;
  }

  /** How a list differs from the one before it. */
  interface ListChange {
    /** Who is new on it, by id. */
    added: string[];
    /** Who was on the one before and is on it no more, by id. */
    removed: string[];
    /** Whether it is proven that no list that keeps the demands, and fills the seats of the one before, changes fewer. */
    isLeast: boolean;
  }

  /** A dataset in a store. */
  interface LoadedDataset {
    /** The name. */
    name: RecordId;
    /** What people call it. */
    title: string;
    /** An SPDX identifier or a sentence. */
    licence: string;
    /** Who keeps it. */
    maintainer: string;
    /** A few sentences on what it holds. */
    description: null | string;
    /** How many records it holds. */
    counts: RecordCounts;
    /** What it holds, as 64 hexadecimal digits. */
    contentHash: string;
    /** Since when the store cannot be read, so that what it holds now may be something else; left out while it can. */
    staleSince?: null | string;
  }

  /** An entry of the log. */
  interface LogEntry {
    /** Its number; each is one more than the one before. */
    number: number;
    /** When. */
    at: string;
    /** Who. */
    author: string;
    /** What was done. */
    action: string;
    /** The id of the plan or the dataset. */
    subject: RecordId;
    /** A sentence more; empty where there is nothing to add. */
    details: string;
  }

  /** Who cooperates with whom: pairs, or the cells of a matrix. */
  interface MappedCooperation {
    /** The groups asked for. */
    between: Between;
    /** The level asked for. */
    level: Level;
    /** The weight asked for. */
    weight: Weight;
    /** The pairs: strongest first, then by the ids of both; empty where a matrix was asked for. */
    pairs: CooperationPair[];
    /** The groups that have anyone who takes part, in the order of rows and columns; empty where no groups were asked for. */
    groups: CooperationGroup[];
    /**
     * The cells in which anyone cooperates, row by row, those on and above the diagonal; a cell that is not there has no
     * record of cooperation, which is not the same as no contact.
     */
    cells: CooperationCell[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in some engagement but stand for nobody there at this level. */
    unattributed: number;
    /** Whether pairs or cells were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** A word that is sought, and where a record holds it. */
  interface MatchedWord {
    /** The word, as it was typed. */
    word: string;
    /** Where it is held: in the nearest field. */
    field: FindField;
    /** What that field says, at most 120 characters of it: a name, a kind, a country's code, a period, a topic. */
    text: string;
    id?: null | string;
  }

  /** A stakeholder, an engagement or (at Level.Country) a country, as answers mention it. */
  interface Mention {
    /** The id; of a country its ISO 3166-1 alpha-2 code. */
    id: RecordId;
    /** The kind. */
    kind: Kind;
    /** The preferred name. */
    name: string;
    /** The country's code, if any. */
    country: null | string;
    /** The codes of the other countries in which it takes place; only engagements of several have this field. */
    otherCountries?: null | string[];
    period?: null | Period;
  }

  /** A group of those wanted that the list does not reach as a whole. */
  interface MissingGroup {
    /** The constituency, or `none`. */
    constituency: string;
    /** The country's code, or `none`. */
    country: string;
    /** How many of it are to be reached. */
    wanted: number;
    /** How many the list reaches. */
    reached: number;
    /** How many of them are on the list. */
    invited: number;
    /** How many took part in an engagement in which the convener stands; none if there is no convener. */
    before: null | number;
  }

  /** Two who do not cooperate, and with whom both do. */
  interface MissingPair {
    /** The one whose id comes first. */
    a: Mention;
    /** The other. */
    b: Mention;
    /** The place by score; the same where that is the same. */
    rank: number;
    /** The score, rounded to 9 decimals. */
    score: number;
    /** How many partners they have in common. */
    inCommon: number;
    /** The common partners: best placed to introduce them first. */
    common: CommonPartner[];
    /** The ids of the ties between the two themselves, which are no shared engagements. */
    direct: string[];
    /** Why they ought to cooperate, and what else is known of them, in sentences. */
    reasons: string[];
    /**
     * The common partner best placed to introduce them: the weaker of its two cooperations is the strongest, then both
     * together are, then by id.
     */
    bridge: Mention;
    /** The number of common partners that were left out. */
    omitted: number;
  }

  /** An amount of money. */
  interface Money {
    /** How much, in whole units of the currency; negative where money came back. */
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
    /** In English. */
    en: string;
    /** In Russian. */
    ru: string;
  }

  /** The type of name another name is. */
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
    /** How many ties lead to it at least, 1–3. */
    distance: number;
    /**
     * The weights of the ties between it and records one tie nearer, added up: those of roles as in Weight.Role, 1 for every
     * tie that is no participation.
     */
    strength: number;
    /** Whether it is only possible that it is so near, because of a partial date. */
    possible: boolean;
    /** The number of the ties to what was given before that were left out because there are too many. */
    tiesOmitted: number;
    /** The codes of the other countries in which it takes place; only engagements of several have this field. */
    otherCountries?: null | string[];
    period?: null | Period;
  }

  /** Someone on one side of a gap who has something in common with the other side. */
  interface NearGap {
    /** Who. */
    stakeholder: Mention;
    /** By how many links its own end of the question gets there. */
    distance: number;
    /** The country, where someone on the other side is of the same. */
    country: null | string;
    /** The topics of its engagements that engagements on the other side have too, five at most, in ordinal order. */
    topics: string[];
  }

  /** Records that were left out. */
  interface OmittedNearby {
    /** How many ties lead to them at least. */
    distance: number;
    /** Their kind. */
    kind: Kind;
    /** How many. */
    count: number;
  }

  type Optimality = "proven" | "bounded" | "no-bound" | "not-computed";

  /** The outcome of a name. */
  type Outcome = "clear" | "to-choose" | "not-found";

  /** A parameter of a question. */
  interface ParameterGiven {
    /** Its name. */
    name: string;
    /** What its values are. */
    sort: ParameterSort;
    /** What it means. */
    description: string;
    /** The words that are allowed; none if it is no choice among words. */
    allowed: string[];
    /** The least number. */
    least: null | number;
    /** The greatest number. */
    greatest: null | number;
    /** What holds where it is not given. */
    default: null | string;
    /** The most values. */
    atMost: number;
    /** Whether it must be given. */
    required: boolean;
    /** Whether it is one of the filters that narrow what of the network is looked at. */
    filter: boolean;
    onlyWith: null | ConditionGiven;
  }

  /** What values a parameter has, so that forms and command lines know what to offer. */
  type ParameterSort = "text" | "word" | "number" | "flag" | "date" | "period" | "id" | "country" | "document";

  type PartialDate = string;

  /** Who takes part in how many engagements. */
  interface Participation {
    /** What is counted by. */
    group: ParticipationGroup;
    /** The level asked for. */
    level: Level;
    /**
     * What there is to count by, at most 300, those with the most engagements: roles and kinds as they are declared, countries
     * by code, years from the earliest, topics in ordinal order, and last one for engagements without a country, year or
     * topic.
     */
    groups: GroupOfEngagements[];
    /** The number of groups that were left out. */
    groupsOmitted: number;
    /** Those who take part: in the most engagements first, then by id. */
    rows: ParticipationRow[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in some engagement but stand for nobody there at this level. */
    unattributed: number;
    /** Whether rows were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** What participations are counted by. */
  type ParticipationGroup = "role" | "kind" | "country" | "year" | "topic";

  /** Who takes part, and how often. */
  interface ParticipationRow {
    /** Who. */
    stakeholder: Mention;
    /** In how many engagements, each counted once. */
    engagements: number;
    /**
     * In how many of each group, in the order of `groups`. Someone with two roles in an engagement, and an engagement with two
     * topics, count in both.
     */
    counts: number[];
    first: null | string;
    last: null | string;
    /** The latest engagements: those that end last, then by id; those without a date last. */
    latest: EngagementTakenPartIn[];
    /**
     * How much money the ties by which it takes part are about: a sum for each currency, by its code; none if no amount is
     * stated. Where a participant has ties of one type with amounts both to an engagement and to one that it is part of, the
     * latter stands for both.
     */
    amounts?: null | Money[];
    /** The number of engagements that were left out. */
    omitted: number;
  }

  /** One partner. */
  interface Partner {
    /** The stakeholder, or at the level of countries the country. */
    stakeholder: Mention;
    /** The strength of the cooperation, rounded to 9 decimals: the sum of the contributions, those left out among them. */
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
   * A plan that is kept: the demand as it stood, what was found for it and by what, and what became of everyone on the list.
   * It is evidence: enough to find the same list again.
   */
  interface Plan {
    /** The id. */
    id: RecordId;
    /** The demand, as it was given. */
    demand: JsonElement;
    /** How the list was found. */
    made: PlanMade;
    /** Everyone who ever was on the list, those found first in the order of the list. */
    invitees: PlannedInvitee[];
    /** Who was chosen to stand ready. */
    alternates: Alternate[];
    /** The groups of those wanted that the list does not reach as a whole. */
    missing: MissingGroup[];
    /** The version of the format. */
    version: number;
    /** Changes of the list after it was found, earliest first. */
    replannings: Replanning[];
    /** What people have said of power and interest, earliest first; of each stakeholder the last holds. */
    judgements: Judgement[];
    concluded: null | PlanConclusion;
    /** The revision of the store; 0 in a file. */
    revision: number;
    /** What it is called. */
    title: string;
    date: null | string;
    /** Where it takes place. */
    place: null | string;
  }

  /** Whether the search of a plan gives the same result now, here. */
  interface PlanCheck {
    /** Whether it gives the same bytes. */
    isSame: boolean;
    /** What differs, in sentences. */
    differences: string[];
  }

  /** Two plans side by side; those who have no seat any more do not count. */
  interface PlanComparison {
    /** The first plan. */
    first: PlanSummary;
    /** The second plan. */
    second: PlanSummary;
    /** Who is on the second alone. */
    gained: Mention[];
    /** Who is on the first alone. */
    lost: Mention[];
    /** Who is on both. */
    both: Mention[];
    /** The rows of both demands, by name. */
    demands: ComparedDemand[];
    /** What the lists were worth when they were found, each by its own demand. */
    values: ComparedValues;
  }

  /** What a plan became when it was over. */
  interface PlanConclusion {
    /** The dataset that says who was invited, who declined and who attended. */
    dataset: RecordId;
    /** When that was imported. */
    at: string;
    /** Who had it imported. */
    by: string;
  }

  /** How the list of a plan was found. */
  interface PlanMade {
    /** The version of the network. */
    network: string;
    /** What found it. */
    solver: SolverUsed;
    /** What is proven of it. */
    status: InvitationStatus;
    /** What the list is worth. */
    value: number;
    /** What no list is worth more than. */
    bound: number;
    /** The seed. */
    seed: number;
    /** The list, by id in its order. */
    list: string[];
    /** The whole answer as a hash: SHA-256 of its JSON, as 64 hexadecimal digits. */
    answer: string;
    /** When. */
    at: string;
    /** Who had it made. */
    by: string;
  }

  /** Somebody on a plan. */
  interface PlannedInvitee {
    /** Who. */
    stakeholder: Mention;
    /** How far that is. */
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

  /** Who is in the room: the seats of a plan by constituency and country. */
  interface PlannedRoom {
    /** The id of the plan. */
    plan: RecordId;
    /** What the consultation is called. */
    title: string;
    /** The version of the network, which says who belongs where. */
    network: string;
    /** How many have a seat. */
    seats: number;
    /** The cells in which somebody has one: by constituency, then by country. */
    cells: RoomCell[];
    knownBy: null | string;
  }

  /** How far somebody on a plan is. */
  type PlanStatus = "draft" | "invited" | "confirmed" | "declined" | "withdrawn" | "attended";

  /** A plan in a list of plans. */
  interface PlanSummary {
    /** The id. */
    id: RecordId;
    /** What it is called. */
    title: string;
    date: null | string;
    /** Where it takes place. */
    place: null | string;
    /** The revision. */
    revision: number;
    /** How many invitees are in each status. */
    statuses: Record<string, number>;
  }

  /** Who has how much power over the subject of a plan and how much interest in it, as the network and people say. */
  interface PowerGrid {
    /** The id of the plan. */
    plan: RecordId;
    /** What the consultation is called. */
    title: string;
    /** The version of the network. */
    network: string;
    /** The formulas. */
    definition: string;
    /** What is more than this is much power: the median of what is computed for those who are wanted. */
    powerFrom: number;
    /** What is more than this is much interest. */
    interestFrom: number;
    /** Those on the plan, and others: those with most power and interest together first, then by id. */
    items: GridItem[];
    /** The number of others that were left out. */
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
    /** When it existed or took place. */
    period: Period;
    /** What an engagement is about, in ordinal order. */
    topics: string[];
    /** External identifiers, `scheme:value`, in ordinal order. */
    identifiers: string[];
    /** Links, in ordinal order. */
    links: string[];
    /** Anything else, by key. */
    attributes: Record<string, string>;
    /** All names, the preferred one first, then by type, language and text. */
    names: NameGiven[];
    /** The datasets that name the record, in ordinal order. */
    datasets: string[];
    /** Its ties, by start date (those without one last), then by id. */
    ties: ProfileTie[];
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** The codes of the other countries in which it takes place; only engagements of several have this field. */
    otherCountries?: null | string[];
    /** What it is about, in a few sentences; only engagements of which that is stated have this field. */
    description?: null | string;
    /** Whether ties that come after those given were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
    /**
     * Of which of the record's own lists, such as `names`, how many items were left out because there are too many of them;
     * empty as a rule.
     */
    leftOut: Record<string, number>;
  }

  /** A tie as the profile of one of its ends shows it. */
  interface ProfileTie {
    /** The id of the tie. */
    id: RecordId;
    /** The type. */
    type: TieType;
    /** Which end the record stands at. */
    direction: Direction;
    /** The other end; of a participation on behalf of the record the one who takes part. */
    other: Mention;
    /** The position or capacity. */
    title: null | string;
    /** The period of the tie itself. */
    period: Period;
    /** What the evidence, taken together, says. */
    status: TieStatus;
    onBehalfOf: null | Mention;
    /** Whether it lies in the time asked about only by one reading of a partial date. */
    possible: boolean;
    /** The evidence that passes the filters. */
    evidence: EvidenceGiven[];
    amount?: null | Money;
    /** Anything else that is known of it, by key; only ties of which something is stated have this field. */
    attributes?: null | Record<string, string>;
    /** The number of attributes that were left out because they are too large; only if any was. */
    attributesOmitted?: number;
    engagement: null | Mention;
    /** The number of pieces of evidence that were left out because there are too many. */
    evidenceOmitted: number;
  }

  /** A question that can be asked. */
  interface QuestionGiven {
    /** Its name. */
    id: string;
    /** Its address, with the id that it is about in braces. */
    route: string;
    /** What it answers. */
    summary: string;
    /** An address that asks it of the example network. */
    example: string;
    about: null | SubjectGiven;
    /** Its parameters, the one that is a part of the path aside. */
    parameters: ParameterGiven[];
    /** The parameter that says where the previous page ended; `null` if the answer does not come in pages. */
    cursor: null | string;
    /** Whether its answer can be drawn, and so is available in every format. */
    drawn: boolean;
    /**
     * Whether it looks at the whole network, so that it may take long; with `Accept: text/event-stream` its answer comes with
     * its progress.
     */
    long: boolean;
  }

  /** The questions that can be asked, and the words that their parameters and answers use. */
  interface QuestionsGiven {
    /** The questions, in the order in which they are offered. */
    questions: QuestionGiven[];
    /** The kinds of stakeholders. */
    stakeholderKinds: Kind[];
    /** The kinds of engagements. */
    engagementKinds: Kind[];
    /** The kinds of all that answers mention with their names and symbols, in the order of a legend. */
    kinds: KindShown[];
    /** The types of ties with their names and lines, in the order of a legend. */
    tieTypes: TieTypeShown[];
  }

  /** How bands of ranks were found. */
  interface RankBandsGiven {
    /** From how many random samples; 0 where they were not computed. */
    samples: number;
    /** The share of participations that each sample leaves out. */
    dropped: number;
    /** Which weakly evidenced ties were left out as a whole, one after the other. */
    without: string[];
    /** What was done, in words. */
    method: string;
  }

  /** A stakeholder and how much it bridges. */
  interface RankedStakeholder {
    /** The stakeholder. */
    stakeholder: Mention;
    /** Its country, constituency or kind, as asked for; `none` if it belongs to none. */
    group: string;
    /**
     * The value, rounded to 9 decimals or 12 digits; none if the measure has none, as constraint has none of those without
     * partners.
     */
    value: null | number;
    /** Of an estimate, the half-width of its 95 % interval; none if the value is exact. */
    error: null | number;
    /** The rank: 1 and how many are better. Equal values have the same rank. */
    rank: number;
    /** How many others have the same value. */
    tied: number;
    /** The best rank within the band; none if bands were not computed. */
    rankLeast: null | number;
    /** The worst. */
    rankMost: null | number;
    /** How many others have a band that overlaps, so that the ranks do not tell which of the two bridges more. */
    indistinct: null | number;
    /**
     * What the value is made of. For `brokerage` how often it has each role; for `degree` and `strength` what is with partners
     * of each group; for `articulation` into how many pieces its part of the network falls.
     */
    parts: Record<string, number>;
    /** For `brokerage`, an example of each role that it has. */
    chains: BrokerageChain[];
  }

  /** Whether a ranking of pairs is better than chance in a network, tried by hiding engagements from it. */
  interface RankingQuality {
    /**
     * The share of all pairs of a hidden tie and a pair without a tie in which the tie scores higher, equal scores counting
     * one half: the mean of the repetitions, rounded to 9 decimals; 0.5 is chance. None where nothing could be hidden.
     */
    auc: null | number;
    /** The lower end of its 95 % confidence interval; none if there are fewer than two repetitions. */
    least: null | number;
    /** The upper end. */
    most: null | number;
    /** Whether it is. */
    betterThanChance: boolean;
    /** What can be said. */
    verdict: RankingVerdict;
    /** The same in a sentence. */
    statement: string;
    /** The share of the hidden ties that score higher than the median pair without a tie, rounded to 9 decimals. */
    aboveMedian: number;
    /** How many hidden ties were ranked, in all repetitions. */
    hidden: number;
    /** How many times a part of the engagements was hidden. */
    repetitions: number;
  }

  /** What a trial on the network itself says of a ranking. */
  type RankingVerdict = "better-than-chance" | "no-better-than-chance" | "too-small-to-tell";

  /** How many records of each type. */
  interface RecordCounts {
    stakeholders: number;
    engagements: number;
    names: number;
    ties: number;
    evidence: number;
    sources: number;
  }

  /**
   * The stable id of a stakeholder, engagement, tie, source or dataset: 1–128 ASCII letters, digits and `- _ . :`, the first
   * a letter or digit. Upper and lower case differ; ids are ordered ordinally. Where several datasets mean different ties,
   * or different sources, by one id, answers show it with a dataset before it: `dataset/id`.
   */
  type RecordId = string;

  /** A demand that would have to give way. */
  interface RelaxedDemand {
    /** Its name. */
    demand: string;
    /** The least that can be kept. */
    least: number;
    /** The most that would have to be allowed. */
    most: number;
    /** By what part of itself each bound changes, added up. */
    cost: number;
  }

  /** A change of the list after it was found. */
  interface Replanning {
    /** The demand: that of the plan, with who had confirmed, who had declined and the list before. */
    demand: JsonElement;
    /** Who came onto it, by id. */
    added: string[];
    /** Who had a seat and lost it, by id. */
    withdrawn: string[];
    /** How many seats changed hands: added and withdrawn. */
    changes: number;
    /** Whether it is proven that no list with fewer changes keeps the demands. */
    isLeast: boolean;
    /** How the new list was found. */
    made: PlanMade;
  }

  /** What each name means, in the order of the names. */
  interface Resolved {
    /** An item for each name. */
    items: ResolvedName[];
  }

  /** What one name means. */
  interface ResolvedName {
    /** The name as it was given. */
    name: string;
    match: null | string;
    /**
     * Who or what may be meant, at most five: the clear match first, then by how clearly, by score and by id. Empty where
     * nothing is found.
     */
    candidates: Candidate[];
    /** Whether there are further candidates, which a search finds. */
    truncated: boolean;
    /** The outcome of the name. */
    outcome: Outcome;
  }

  /** Those of a constituency of a country who have a seat. */
  interface RoomCell {
    /** The constituency, or `none`. */
    constituency: string;
    /** The country's code, or `none`. */
    country: string;
    /** Who they are, by id. */
    stakeholders: Mention[];
  }

  /** Which routes come first. */
  type RouteBy = "shortest" | "strongest";

  /** Between two who are not connected. */
  interface RouteGap {
    /** How far the first gets. */
    from: GapSide;
    /** How far the other gets. */
    to: GapSide;
  }

  /** A link of a route. */
  interface RouteLink {
    /** What all that links the two adds up to, an affiliation adding 1; rounded to 9 decimals. */
    strength: number;
    /** What links them, each of which alone would: by contribution, largest first, engagements before affiliations, then by id. */
    via: LinkVia[];
    /** How much of what links them was left out: what adds least. */
    omitted: number;
  }

  /** What a source says of a tie. */
  type Says = "confirmed" | "announced" | "denied";

  /** A line on a screen. Dashes are no part of it: they say how sure a tie is. */
  interface ScreenLine {
    /** Its colour on white, as `#rrggbb`. */
    colour: string;
    /** Its colour on a dark screen. */
    dark: string;
    /** Its width in pixels: the stronger the role, the wider. */
    width: number;
    /** What it ends with at the one to whom it is done, by the names of cytoscape.js. */
    arrow: Arrow;
  }

  /** Somebody at a table. */
  interface SeatedGuest {
    /** Who. */
    stakeholder: Mention;
    /** The constituency, or `none`. */
    constituency: string;
  }

  /** A table. */
  interface SeatedTable {
    /** Its number, from 1. */
    number: number;
    /** Who sits there: by constituency, then by id. */
    guests: SeatedGuest[];
  }

  /** Who sits with whom: those who have accepted, divided into tables so that constituencies mix. */
  interface Seating {
    /** The id of the plan. */
    plan: RecordId;
    /** The seed: the same one seats the same. */
    seed: number;
    /** The tables, none with more than one person more than another. */
    tables: SeatedTable[];
    /** How many pairs of one constituency sit at a table, in all. */
    sameConstituency: number;
    /** What no seating has fewer of. */
    bound: number;
    /** Whether it is proven that no seating has fewer. */
    isProven: boolean;
    /** What found it. */
    solver: SolverUsed;
  }

  /** The number of seats. */
  interface SeatRange {
    /** The least. */
    least: number;
    /** The most. */
    most: number;
  }

  /** A cooperation without which some can no longer reach each other. */
  interface SeparatingCooperation {
    /** The one whose id comes first. */
    a: Mention;
    /** The other. */
    b: Mention;
    /** How many pairs of stakeholders it joins. */
    separated: number;
  }

  /** An engagement in which both stand. */
  interface SharedEngagement {
    /** The engagement. */
    engagement: EngagementMention;
    /** The roles by which the subject stands in it. */
    roles: TieType[];
    /** The roles by which the partner stands in it. */
    partnerRoles: TieType[];
    /** What it adds to the strength. */
    contribution: number;
    /** The ids of the ties by which both stand in it, those of a person to the body it stands for among them; in ordinal order. */
    ties: string[];
    /** Whether it counts only by one reading of a partial date. */
    possible: boolean;
    /** How many stand in it by the roles and filters asked for, the two among them: the n of its contribution. */
    present: number;
    /** The number of participations by which either stands in it that were left out because there are too many. */
    omitted: number;
  }

  /** Where several stakeholders meet. */
  interface SharedGround {
    /** The stakeholders asked about, in the order asked. */
    parties: Mention[];
    /** The level asked for. */
    level: Level;
    /** How many of them must take part. */
    atLeast: number;
    /** The engagements: most parties first, then by start date (those without one last), then by id. */
    engagements: GroundEngagement[];
    /** The ties that the answer uses, by id, with their evidence. */
    ties: Record<string, TieGiven>;
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** How many persons take part in the engagements listed but stand for nobody at this level. */
    unattributed: number;
    /** Whether engagements were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /**
     * Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there
     * for each that the answer counts.
     */
    stands: Record<string, Attribution[]>;
    /**
     * The ties between the parties, and those by which at least k of them are tied to the same other stakeholder, as members
     * of one organization are: by id of the other, then of the tie.
     */
    direct: DirectTie[];
    /** The number of further direct ties that were left out. */
    directOmitted: number;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** What found a list. */
  interface SolverUsed {
    /** `cp-sat`, or `greedy` if its native library is missing or the case is too large for it. */
    name: string;
    /** The version of the solver; none of our own. */
    version: null | string;
    /** Why it was not the solver that proves; none if it was. */
    note: null | string;
  }

  /** A document. */
  interface Source {
    /** The stable id. */
    id: RecordId;
    /** The title. */
    title: string;
    /** Who published it. */
    publisher: string;
    published: null | string;
    /** The BCP 47 tag of its language. */
    language: null | string;
    /** Where to read it. */
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
    /** The BCP 47 tag of its language. */
    language: null | string;
    /** Where to read it. */
    link: null | string;
    /** The datasets that name it, in ordinal order. */
    datasets: string[];
    /** The ties that rest on it, by id, each with the evidence from this source alone but the status from all sources. */
    ties: TieGiven[];
    retrieved?: null | string;
    /** Whether ties that come after those given were left out because of the limit. */
    truncated: boolean;
    /** How many. */
    omitted: number;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** A source and how much rests on it. */
  interface SourceSummary {
    /** The stable id. */
    id: RecordId;
    /** The title. */
    title: string;
    /** Who published it. */
    publisher: string;
    published: null | string;
    /** The BCP 47 tag of its language. */
    language: null | string;
    /** Where to read it. */
    link: null | string;
    /** How many ties rest on it. */
    ties: number;
    retrieved?: null | string;
  }

  /** A change of status. */
  interface StatusChange {
    /** The status from then on. */
    status: PlanStatus;
    /** Since when it holds. */
    date: string;
    /** A note; none if there is nothing to say, or the reader may not see it. */
    note: null | string;
    /** When it was written. */
    at: string;
    /** Who wrote it. */
    by: string;
  }

  /** Whom or what a question is about. */
  interface SubjectGiven {
    /** The parameter that names it. */
    parameter: string;
    /** The families of records that it can be about; none for sources. */
    families: Family[];
    /** How many it can be about. */
    atMost: number;
  }

  /** What is around a stakeholder: a network. */
  interface Surroundings {
    /** The stakeholder. */
    subject: Mention;
    /** Within how many ties. */
    depth: number;
    /** Stakeholders and engagements: the nearest first, of those as near the strongest, then by id. */
    entries: NearbyEntry[];
    /**
     * The ties between these and each other, the subject, and those of the previous pages, by id, each on the page of the
     * later of its ends.
     */
    ties: TieGiven[];
    /** The sources that the evidence names, by id. */
    sources: Record<string, Source>;
    /** What follows: how many records of each distance and kind. */
    omitted: OmittedNearby[];
    /** Whether records were left out because of the limit. */
    truncated: boolean;
    /** The value of `after` for the next page; none on the last page. */
    next: null | string;
  }

  /** A tie that an answer uses, with the evidence that passes the question's filters, ordered by source, locator and `says`. */
  interface TieGiven {
    /** The id of the tie. */
    id: RecordId;
    /** The type. */
    type: TieType;
    /** Who does it. */
    from: Mention;
    /** What or whom it is done to. */
    to: Mention;
    /** The position or capacity. */
    title: null | string;
    onBehalfOf: null | Mention;
    /** The period of the tie itself. */
    period: Period;
    /** What the evidence, taken together, says. */
    status: TieStatus;
    /** The evidence. */
    evidence: EvidenceGiven[];
    amount?: null | Money;
    /** Anything else that is known of it, by key; only ties of which something is stated have this field. */
    attributes?: null | Record<string, string>;
    /** The number of attributes that were left out because they are too large; only if any was. */
    attributesOmitted?: number;
    /** The number of pieces of evidence that were left out because there are too many. */
    evidenceOmitted: number;
  }

  /** What the evidence, taken together, says of a tie. */
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

  /** A type of tie as readers see it. */
  interface TieTypeShown {
    /** The type. */
    type: TieType;
    /** Its name, which reads well between the names of its two ends. */
    name: NameShown;
    /** Its line. */
    line: ScreenLine;
    /** What it weighs as a role in an engagement (`weight=role`), from 0 to 1; 0 of what is no role. */
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
