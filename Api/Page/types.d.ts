// The shapes that the modules pass to each other; answers of the Api are described in docs/openapi.json.
import type cytoscapeOf from "cytoscape";

declare global {
  const cytoscape: typeof cytoscapeOf;

  interface Window {
    cytoscape?: typeof cytoscapeOf;
  }

  type Family = "stakeholder" | "engagement";
  interface Span { from: string | null; to: string | null }
  interface Mention {
    id: string;
    kind: string;
    name: string;
    country: string | null;
    /** When an engagement took place. */
    period?: Span;
  }
  interface Evidence { source: string; locator: string | null; says: "confirmed" | "announced" | "denied"; note: string | null }
  interface Source { id: string; title: string; publisher: string | null; published: string | null; language: string | null; link: string | null }

  interface Tie {
    id: string;
    type: string;
    from: Mention;
    to: Mention;
    title: string | null;
    onBehalfOf: Mention | null;
    period: Span;
    status: "confirmed" | "announced" | "disputed";
    evidence: Evidence[];
    evidenceOmitted?: number;
    possible?: boolean;
  }

  interface Profile {
    id: string;
    family: Family;
    kind: string;
    name: string;
    language: string | null;
    country: string | null;
    period: Span;
    topics: string[];
    identifiers: string[];
    links: string[];
    attributes: Record<string, string>;
    names: { text: string; language: string | null; type: string }[];
    ties: Tie[];
    omitted: number;
    sources: Record<string, Source>;
  }

  /** A line of an answer. */
  interface Row {
    id: string;
    family: Family;
    kind: string;
    name: string;
    country: string | null;
    period?: Span;
    /** What stands beneath the name in the list. */
    detail: string;
    strength?: number;
    possible?: boolean;
    ties: string[];
    /** What the question's own columns show. */
    cells: Record<string, string | number>;
  }

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
    /** Sentences on what the answer left out, and why. */
    leftOut: string[];
    total: number;
    next?: string | null;
  }

  /** Who stands in which engagements: whom the question is about, the others, and by which ties they stand there. */
  interface CooperationDrawn {
    asked: Mention[];
    others: Mention[];
    meetings: { engagement: Mention; possible: boolean; ties: string[]; actors: Mention[] }[];
    direct: { tie: string; of: Mention; direction: "outgoing" | "incoming"; other: Mention; possible: boolean }[];
    /** Who stands by a participation, by the id of the tie. */
    stands: Record<string, { id: string; kind: string; body: string; by: string[] }[]>;
  }

  interface Parameter {
    name: string;
    type: "choice" | "many" | "text" | "date" | "number" | "flag";
    /** The words to choose from, or where they come from. */
    choices?: string[] | "countries" | "datasets" | "topics";
    /** How a choice is put into words. */
    say?: "level" | "weight" | "kind" | "type" | "status" | "country" | "dataset" | "plain";
    byDefault?: string;
    least?: number;
    greatest?: number;
    /** Beside the scene at once, not folded away among the filters. */
    upFront?: boolean;
  }

  /** Where the page is: a question and its parameters, as the address holds them. */
  interface Place { question: string; parameters: [string, string][] }

  interface Question {
    id: string;
    /** The parameter that holds whom the question is about, and how many at most. */
    about: { name: string; many: boolean; most?: number; families: Family[] } | null;
    path(place: Place): string;
    /** Parameters of the place that are part of the path. */
    inPath: string[];
    parameters: Parameter[];
    columns: { name: string; numeric?: boolean }[];
    layout: string;
    read(answer: any): Answer;
  }

  /** A format that the Api has answers in. */
  interface Format { name: string; mediaType: string; extension: string; description: string; dialects: { name: string; description: string }[] }

  interface Drawn { group: "nodes" | "edges"; data: Record<string, any>; position?: { x: number; y: number }; classes?: string }

  interface Selected { what: "record" | "tie"; id: string }
}

export {};
