// @ts-check
// Words for the reasons why two stakeholders cooperate.
export const why = {
  "why.title": "Why they cooperate",
  "why.lead": "{subject} and {partner} share {engagements}.",
  "why.both": "both {roles}",
  "why.also": "{name} also {roles}",
  "why.each": "{subject} {own}; {partner} {theirs}",
  "why.rank.only": "The only partner in this answer.",
  "why.rank.first": "The strongest of {partners}.",
  "why.rank.high": "Nearly as strong as the strongest: rank {rank} of {partners}.",
  "why.rank.middle": "Of middle strength: rank {rank} of {partners}.",
  "why.rank.low": "Weak compared with the strongest: rank {rank} of {partners}.",
  "why.partners.one": "{count} partner",
  "why.partners.other": "{count} partners",
  "why.because": "Most of it comes from {engagement} ({present}).",
  "why.present.one": "{count} participant",
  "why.present.other": "{count} participants",
  "why.more.one": "{count} more shared engagement adds no more than these.",
  "why.more.other": "{count} more shared engagements add no more than these.",
  "why.arithmetic": "How the strength is calculated",
  "why.total.role":
    "Strength {strength}: for each shared engagement, the weights of the strongest roles of both are multiplied and divided by the " +
    "number of the other participants; the results are added.",
  "why.total.newman":
    "Strength {strength}: for each shared engagement, 1 divided by the number of the other participants; the results are added.",
  "why.total.count": "Strength {strength}: the number of shared engagements.",
  "why.ties": "Ties of both",
  "why.direct": "Direct ties between them",
  "why.sources": "Sources",
  "why.profile": "Profile",
};
