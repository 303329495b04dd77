// @ts-check
// Words for the reasons why two stakeholders cooperate.
/** @type {Record<string, string>} */
export const why = {
  "why.title": "Почему они сотрудничают",
  "why.lead": "{subject} и {partner}: {engagements} с участием обеих сторон.",
  "why.both": "обе стороны {roles}",
  "why.also": "{name} также {roles}",
  "why.each": "{subject} {own}; {partner} {theirs}",
  "why.rank.only": "Единственный партнёр в этом ответе.",
  "why.rank.first": "Самая сильная связь: первое место среди {partners}.",
  "why.rank.high": "Почти так же сильна, как самая сильная: место {rank} среди {partners}.",
  "why.rank.middle": "Средней силы: место {rank} среди {partners}.",
  "why.rank.low": "Слаба по сравнению с самой сильной: место {rank} среди {partners}.",
  "why.partners.one": "{count} партнёра",
  "why.partners.few": "{count} партнёров",
  "why.partners.many": "{count} партнёров",
  "why.partners.other": "{count} партнёра",
  "why.because": "Наибольший вклад даёт мероприятие «{engagement}» ({present}).",
  "why.present.one": "{count} участник",
  "why.present.few": "{count} участника",
  "why.present.many": "{count} участников",
  "why.present.other": "{count} участника",
  "why.more.one": "Ещё {count} общее мероприятие добавляет не больше этих.",
  "why.more.few": "Ещё {count} общих мероприятия добавляют не больше этих.",
  "why.more.many": "Ещё {count} общих мероприятий добавляют не больше этих.",
  "why.more.other": "Ещё {count} общего мероприятия добавляют не больше этих.",
  "why.arithmetic": "Как вычислена сила",
  "why.total.role":
    "Сила {strength} — сумма по общим мероприятиям: веса самых сильных ролей обеих сторон перемножаются, и произведение делится на " +
    "число остальных участников.",
  "why.total.newman": "Сила {strength} — сумма по общим мероприятиям: 1, делённая на число остальных участников.",
  "why.total.count": "Сила {strength} — число общих мероприятий.",
  "why.ties": "Связи обеих сторон",
  "why.direct": "Прямые связи между ними",
  "why.sources": "Источники",
  "why.profile": "Профиль",
};
