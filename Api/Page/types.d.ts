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

  /** A line of an answer: about a record, or about several together. */
  interface Row {
    id: string;
    family?: Family;
    kind: string;
    name: string;
    country: string | null;
    otherCountries?: string[] | null;
    period?: Span | null;
    /** The records of a line that is about several, e.g. a pair. */
    together?: Mention[];
    /** The text below the name in the list. */
    detail: string;
    /** The part of the list that it is in. */
    part?: string;
    /** Its distance from the subject of the question. */
    distance?: number;
    strength?: number;
    possible?: boolean;
    ties: string[];
    /** Whether it rests on more ties than these. */
    partial?: boolean;
    /** The route that it opens instead of the details. */
    leadsTo?: PageRoute;
    /** The cells of the question's own columns. */
    cells: Record<string, string | number>;
  }

  interface Column { name: string; numeric?: boolean; /** its heading, if it is not one of the page's words */ label?: string }

  /** An answer as the page needs it, whatever the question. */
  interface Answer {
    subjects: Mention[];
    rows: Row[];
    ties: Tie[];
    /** The ties between stakeholders, which the rows do not use. */
    direct?: Tie[];
    /** What the scene shows of an answer on cooperation; of others, it shows rows and ties as they are recorded. */
    cooperation?: CooperationDrawn;
    sources: Record<string, Source>;
    /** Remarks on the answer, above its list. */
    remarks?: (string | Node)[];
    /** Whether the remarks say why it is empty. */
    isExplained?: boolean;
    /** Sentences on what the answer left out, and why. */
    leftOut: string[];
    total: number;
    /** The columns of its table, if they depend on the answer. */
    columns?: Column[];
    /** The key of the value of its lines, if that is not a strength. */
    measured?: string;
    /** The title, if it depends on the answer. */
    title?: string;
    /** Why the subject cooperates with the record of a line; null if it is not a partner. */
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

  /** The engagements of the subjects and of others, and the ties by which they take part. */
  interface CooperationDrawn {
    asked: Mention[];
    others: Mention[];
    meetings: { engagement: Mention; possible: boolean; ties: string[]; actors: Mention[] }[];
    direct: { tie: string; of: Mention; direction: Api.Direction; other: Mention; possible: boolean; asked?: boolean }[];
    /** The actors of a participation, by the id of the tie. */
    stands: Record<string, Api.Attribution[]>;
    /** The period of a tie or record by its id, if the answer compares two periods. */
    when?: Map<string, "before" | "after" | "both">;
  }

  type Vocabulary = Pick<Api.QuestionsGiven, "kinds" | "tieTypes" | "planStatuses">;
  type Described = Api.QuestionGiven;
  type ParameterDescribed = Api.ParameterGiven;
  type Format = Api.FormatGiven;

  /** A parameter as a field of a form. */
  interface Parameter {
    name: string;
    type: "choice" | "many" | "records" | "text" | "date" | "period" | "number" | "flag" | "document";
    /** The words to choose from, or their origin. */
    choices: string[] | "countries" | "datasets" | "topics";
    byDefault?: string;
    least?: number;
    greatest?: number;
    /** How many values it may have. */
    atMost: number;
    /** Whether it is shown above the filters. */
    upFront: boolean;
    /** The choice of another parameter that it needs. */
    onlyWith: ParameterDescribed["onlyWith"];
  }

  /** The parameters that say what time is asked about: its ends, or two periods; and the day by which evidence was published. */
  type Timely = { from: string; to: string; periods?: undefined; known: string | null } | { periods: string[]; known: null };

  /** Where the page is: a question and its parameters, as the address holds them. */
  interface PageRoute { question: string; parameters: [string, string][] }

  /** How the page shows a question: how its answer becomes a list, a table and a scene. */
  interface QuestionPage<A = any, Whole = A> extends Partial<Pick<Question, "about" | "path" | "inPath">> {
    id: string;
    /** The questions of the Api that it shows, if that is not one with its id; the first describes its form. */
    described?: string[];
    /** Parameters that select a part of the answer, which the page sets itself. */
    parts?: string[];
    /** The parameters that a part depends on: a change of them resets it. */
    partsOf?: string[];
    columns: Column[];
    layout: string;
    /** Whether its lines are ties, so that one table has them all. */
    onlyTies?: boolean;
    read(answer: Whole, route: PageRoute): Answer;
    /** The initial parameters, e.g. the periods to compare; null if there are none to add. */
    begin?(route: PageRoute, signal: AbortSignal): Promise<PageRoute | string | null>;
    /** Completes an answer with further requests. */
    complete?(answer: A, route: PageRoute, signal: AbortSignal): Promise<Whole>;
    /** The periods of the answer, if it does not contain them all. */
    spans?(route: PageRoute, signal: AbortSignal): Promise<Span[]>;
  }

  interface Question extends QuestionPage {
    /** The parameters for the subjects of the question, with the minimum and maximum number and the possible families. */
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

  /** What is selected: a record, a tie, or a line of the answer with its records and ties. */
  interface Selected { what: "record" | "tie" | "line"; id: string; records?: string[]; ties?: string[] }
}

export {};
