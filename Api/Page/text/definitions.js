// @ts-check
// Formulates the definitions in answers: in English as in the answer of the Api, in Russian from its fields.
import { isolated } from "./text.js";
import { language, say, sayCountry, sayNumber, sayTypes } from "./words.js";

/** @type {Record<string, string>} */
const measures = {
  degree: "Число партнёров: со сколькими другими сотрудничает участник.",
  strength: "Сила: сумма сил всех сотрудничеств участника.",
  betweenness:
    "Посредничество (Фримен, 1977): по всем неупорядоченным парам других — доля их кратчайших путей, проходящих через участника.",
  closeness: "Гармоническая близость: сумма 1/расстояние до всех остальных; 0 для недостижимых.",
  pagerank: "PageRank (Брин и Пейдж, 1998) с коэффициентом затухания 0,85; сумма всех значений равна 1.",
  core:
    "Номер ядра (Сейдман, 1983): наибольшее k, при котором участник входит в k-ядро, где каждый сотрудничает не менее чем с k " +
      "другими из него.",
  constraint:
    "Ограничение (Бёрт, 1992): Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² по партнёрам j, где p — доля связи во всех связях участника. Наименьшие " +
      "значения связывают больше всего и идут первыми; без партнёров значения нет.",
  "effective-size":
    "Эффективный размер (Боргатти, 1997): n − 2t/n, где t — число связей между n партнёрами участника. Без партнёров значения нет.",
  brokerage:
    "Посредничество (Гоулд и Фернандес, 1989): незамкнутые пути a–v–c, где a и c не сотрудничают, полностью засчитываются v. У " +
      "связей нет направления, поэтому каждый путь считается в обе стороны. По группам a, v, c: координатор AAA, консультант ABA, " +
      "представитель AAB, привратник ABB, связной ABC. Участники без группы составляют отдельную группу.",
  articulation:
    "Точки сочленения (Тарьян, 1972): участники, без которых другие в их части сети больше не достигают друг друга; значение — " +
      "сколько неупорядоченных пар других это разделяет. Мосты — сотрудничества, без которых некоторые больше не достигают друг друга.",
  communities:
    "Сообщества по алгоритму Лейдена (Трааг, Валтман и ван Эк, 2019) с постоянным начальным числом; каждое связно. Качество — " +
      "модулярность (Ньюман и Гирван, 2004). Это эвристика: возможно и лучшее разбиение.",
  "key-players-reach":
    "Ключевые участники по охвату (KPP-Pos, Боргатти, 2006): сколько других не дальше заданного числа шагов от набора или, по " +
      "расстоянию, среднее 1/расстояние до ближайшего из набора.",
  "key-players-fragment":
    "Ключевые участники по распаду (KPP-Neg, Боргатти, 2006): доля пар остальных, которые без набора не достигают друг друга, или, " +
      "по расстоянию, 1 минус среднее 1/расстояние по этим парам.",
};

/** @type {Record<string, string>} */
const levels = { stakeholder: "участников", organization: "организаций", country: "стран" };

/** @param {any} answer of who bridges */
export function sayMeasure(answer) {
  return language === "en"
    ? answer.definition
    : [
        measures[answer.measure === "degree" && answer.weighted ? "strength" : answer.measure],
        `Основа — карта сотрудничества на уровне ${levels[answer.level]}, связи ` +
          `${answer.weighted ? `взвешены по силе (по ${say(`weight.${answer.weight}`)})` : "не взвешены"}: связаны участники, у которых ` +
          "есть общее мероприятие (одномодальная проекция).",
        ...(answer.normalized ? ["Значения поделены на наибольшее возможное."] : []),
      ].join(" ");
}

/** @type {Record<string, string>} */
const scores = {
  "common-neighbours": "сколько их (общие соседи)",
  "adamic-adar": "Σ 1/ln d(c) (Адамик и Адар)",
  "resource-allocation": "Σ 1/d(c) (распределение ресурсов)",
};

/** @param {any} answer of who is missing */
export const sayGaps = (answer) =>
  language === "en"
    ? answer.definition
    : [
        "Матрица: в скольких мероприятиях участвует кто-либо из категории участников и страны; на уровне стран считается как на " +
          "уровне организаций.",
        "Ожидалось = T·d/D, где T — сколько раз участвуют все, d — число партнёров участника, D — сумма d по всем.",
        `Пары — те, у кого нет общих мероприятий; порядок по общим партнёрам c на карте сотрудничества (без весов): ${scores[answer.by]}.`,
        "Качество: мероприятия по частям скрываются случайным образом; AUC — доля пар из скрытой связи и пары без связи, в которых " +
          "связь получает большую оценку (равные — за половину).",
      ].join(" ");

/** @param {any} quality of the ranking of pairs */
export function sayQuality({ statement, verdict, auc, least, most, aboveMedian }) {
  if (language === "en") {
    return statement;
  }

  if (verdict === "too-small-to-tell") {
    return "Сеть слишком мала, чтобы сказать, лучше ли порядок пар случайного.";
  }

  const percent = (/** @type {number} */ share) => `${sayNumber(Math.round(share * 1000) / 10)} %`;
  return [
    verdict === "better-than-chance" ? "Порядок пар лучше случайного." : "Порядок пар не лучше случайного: не полагайтесь на него.",
    `Из скрытых от него связей и пар без связи связь оказывается выше в ${percent(auc)} случаев (95 %-й интервал от ` +
      `${percent(least)} до ${percent(most)}; случайно — 50 %); ${percent(aboveMedian)} скрытых связей получают оценку выше медианной ` +
      "пары без связи.",
  ].join(" ");
}

/**
 * Why two stakeholders who do not cooperate should.
 * @param {Api.MissingPair} pair
 * @param {(record: Mention) => string} nameOf
 * @param {(tie: string) => string | undefined} typeOf the type of a tie between the two
 * @returns {string[]}
 */
export function sayReasons({ a, b, common, inCommon, direct, reasons }, nameOf, typeOf) {
  if (language === "en") {
    return reasons;
  }

  const [bridge] = common;
  const name = (/** @type {Mention} */ record) => isolated(nameOf(record));
  const named = common.slice(0, 3).map(name);
  const more = inCommon - named.length;
  const types = [...new Set(direct.map(typeOf).filter((type) => type !== undefined))];
  return [
    inCommon === 1
      ? `У обоих есть общий партнёр: ${name(bridge)}.`
      : `Общих партнёров — ${inCommon}: ${named.join(", ")}${more > 0 ? ` и ещё ${more}` : ""}.`,
    `Общие мероприятия с каждым из двоих (${name(bridge)}): ${name(a)} — ${bridge.a.shared}, ${name(b)} — ${bridge.b.shared}.`,
    ...(a.country && a.country === b.country ? [`Общая страна: ${sayCountry(a.country)}.`] : []),
    ...(types.length > 0 ? [`Между ними записана прямая связь (${sayTypes(types)}), но общих мероприятий нет.`] : []),
  ];
}
