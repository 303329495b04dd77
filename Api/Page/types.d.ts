// The shapes that the modules pass to each other; answers of the Api are described in docs/openapi.json.
import type cytoscapeOf from "cytoscape";

declare global {
  const cytoscape: typeof cytoscapeOf;

  interface Window {
    cytoscape?: typeof cytoscapeOf;
  }

  type Family = Api.Family;
  interface Span { from: string | null; to: string | null }
  type Mention = Api.Mention;
  type Evidence = Api.EvidenceGiven;
  type Source = Api.Source;

  /** A tie of an answer, and whether the answer counts it only by one reading of a partial date. */
  interface Tie extends Omit<Api.TieGiven, "evidenceOmitted"> { evidenceOmitted?: number; possible?: boolean }

  /** A profile whose ties are as other answers give them. */
  interface Profile extends Omit<Api.Profile, "ties"> { ties: Tie[] }

  /** A line of an answer: a record, or several of which it says something together. */
  interface Row {
    id: string;
    family?: Family;
    kind: string;
    name: string;
    country: string | null;
    otherCountries?: string[] | null;
    period?: Span | null;
    /** Those whom a line is about that is no record itself, e.g. a pair. */
    together?: Mention[];
    /** What stands beneath the name in the list. */
    detail: string;
    /** The part of the list that it is in. */
    part?: string;
    /** How far it is from whom the question is about. */
    distance?: number;
    strength?: number;
    possible?: boolean;
    ties: string[];
    /** Whether it rests on more ties than these. */
    partial?: boolean;
    /** Where it leads instead of into the details. */
    leadsTo?: PageRoute;
    /** What the question's own columns show. */
    cells: Record<string, string | number>;
  }

  interface Column { name: string; numeric?: boolean; /** its heading, where that is no word of ours */ label?: string }

  /** An answer as the page needs it, whatever the question. */
  interface Answer {
    subjects: Mention[];
    rows: Row[];
    ties: Tie[];
    /** Those of the ties that join stakeholders, and so are no part of what the rows rest on. */
    direct?: Tie[];
    /** What the scene shows of an answer on cooperation; of others, it shows rows and ties as they are recorded. */
    cooperation?: CooperationDrawn;
    sources: Record<string, Source>;
    /** What the answer says of itself, above its list. */
    remarks?: (string | Node)[];
    /** Whether the remarks say why it is empty. */
    isExplained?: boolean;
    /** Sentences on what the answer left out, and why. */
    leftOut: string[];
    total: number;
    /** The columns of its table, where they depend on the answer. */
    columns?: Column[];
    /** The key of what the strength of its lines is, where that is no strength. */
    measured?: string;
    /** What is asked, in a sentence, where that depends on the answer. */
    title?: string;
    /** Why whom the question is about cooperates with one of its lines; null where it is no partner. */
    why?(id: string): import("./panel/why.js").Why | null;
    /** A view of its own, beside scene and table. */
    view?: OwnView;
    /** Whether there is nothing to draw as a scene. */
    sceneless?: boolean;
  }

  /** A view that only some questions have. */
  interface OwnView {
    /** Its word, e.g. `matrix`. */
    name: string;
    show(with_: {
      open(selected: Selected): void;
      go(route: PageRoute): void;
      knowledge: import("./answer/knowledge.js").Knowledge;
    }): Node[];
  }

  /** Who stands in which engagements: whom the question is about, the others, and by which ties they stand there. */
  interface CooperationDrawn {
    asked: Mention[];
    others: Mention[];
    meetings: { engagement: Mention; possible: boolean; ties: string[]; actors: Mention[] }[];
    direct: { tie: string; of: Mention; direction: Api.Direction; other: Mention; possible: boolean; asked?: boolean }[];
    /** Who stands by a participation, by the id of the tie. */
    stands: Record<string, Api.Attribution[]>;
    /** At which of two times a tie or record is, by its id, where an answer compares two. */
    when?: Map<string, "before" | "after" | "both">;
  }

  type Vocabulary = Pick<Api.QuestionsGiven, "kinds" | "tieTypes">;
  type Described = Api.QuestionGiven;
  type ParameterDescribed = Api.ParameterGiven;
  type Format = Api.FormatGiven;

  /** A parameter as a field of a form. */
  interface Parameter {
    name: string;
    type: "choice" | "many" | "records" | "text" | "date" | "period" | "number" | "flag" | "document";
    /** The words to choose from, or where they come from. */
    choices: string[] | "countries" | "datasets" | "topics";
    byDefault?: string;
    least?: number;
    greatest?: number;
    /** How many values it may have. */
    atMost: number;
    /** Beside the scene at once, not folded away among the filters. */
    upFront: boolean;
    /** What else must be chosen for it to have a meaning. */
    onlyWith: ParameterDescribed["onlyWith"];
  }

  /** The parameters that say what time is asked about: its ends, or two periods; and the day by which evidence was published. */
  type Timely = { from: string; to: string; periods?: undefined; known: string | null } | { periods: string[]; known: null };

  /** Where the page is: a question and its parameters, as the address holds them. */
  interface PageRoute { question: string; parameters: [string, string][] }

  /** What the page adds to the description of a question: how its answer becomes a list, a table and a scene. */
  interface QuestionPage<A = any, Whole = A> extends Partial<Pick<Question, "about" | "path" | "inPath">> {
    id: string;
    /** What the Api calls it, where that is something else. */
    described?: string;
    /** Parameters that name a part of the answer, which the page asks for itself. */
    parts?: string[];
    /** The parameters that a part belongs to: it goes where these change. */
    partsOf?: string[];
    columns: Column[];
    layout: string;
    /** Whether its lines are ties, so that one table has them all. */
    onlyTies?: boolean;
    read(answer: Whole, route: PageRoute): Answer;
    /** What is asked where nothing was said yet, e.g. the times to compare; null where nothing is to be added. */
    begin?(route: PageRoute, signal: AbortSignal): Promise<PageRoute | string | null>;
    /** Adds to an answer what the Api says elsewhere. */
    complete?(answer: A, route: PageRoute, signal: AbortSignal): Promise<Whole>;
    /** The spans of time that the answer lies in, where the answer does not hold them all. */
    spans?(route: PageRoute, signal: AbortSignal): Promise<Span[]>;
  }

  interface Question extends QuestionPage {
    described: string;
    /** The parameters that hold whom the question is about, how few and how many these are, and what they can be. */
    about: { names: string[]; least: number; most: number; families: Family[] } | null;
    path(route: PageRoute): string;
    /** Parameters of the route that are part of the path. */
    inPath: string[];
    parameters: Parameter[];
    time: Timely | null;
    /** Whether it may take long, so that it is worth saying how far it is. */
    isLong: boolean;
  }

  interface Drawn { group: "nodes" | "edges"; data: Record<string, any>; position?: { x: number; y: number }; classes?: string }

  /** What is selected: a record, a tie, or a line of the answer with those whom it is about and the ties that it rests on. */
  interface Selected { what: "record" | "tie" | "line"; id: string; records?: string[]; ties?: string[] }
}

export {};
