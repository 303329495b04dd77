// @ts-check
// Why the Api does not do what it is asked to, and the same in Russian: what is wrong with a parameter or field, and sentences about the
// whole request. Words in braces stand for what varies.
/** @type {Record<string, string>} */
export const refusals = {
  // Parameters
  "\"{value}\" is none of {allowed}; did you mean {meant}?":
    "«{value}» — не одно из значений: {allowed}. Возможно, имеется в виду {meant}?",
  "\"{value}\" is none of {allowed}": "«{value}» — не одно из значений: {allowed}.",
  "not loaded: {rest}": "Такой набор данных не загружен. {rest}",
  "\"{value}\" is not loaded; no dataset is": "Набор данных «{value}» не загружен; не загружено ни одного.",
  "\"{value}\" is not a whole number from {least} to {most}": "«{value}» — не целое число от {least} до {most}.",
  "\"{value}\" is not a number from 0 to {most} with at most 9 decimals":
    "«{value}» — не число от 0 до {most} не более чем с 9 знаками после запятой.",
  "\"{value}\" is not a date YYYY, YYYY-MM or YYYY-MM-DD that exists":
    "«{value}» — не существующая дата вида ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД.",
  "\"{value}\" is not a period: a date, or two dates or one of them with / between, e.g. 2009/2011, 2013-06 or 2013/":
    "«{value}» — не период: нужна дата или одна либо две даты через /, например 2009/2011, 2013-06 или 2013/.",
  "\"{value}\" is not an id: 1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit":
    "«{value}» — не идентификатор: от 1 до 128 латинских букв, цифр и знаков - _ . :, сначала буква или цифра.",
  "\"{value}\" is not an ISO 3166-1 alpha-2 code in upper case, e.g. KZ":
    "«{value}» — не код страны из двух прописных латинских букв, например KZ.",
  "\"{value}\" is not the name of a file without folders, of up to {most} bytes":
    "«{value}» — не имя файла без папок длиной до {most} байт.",
  "\"{value}\" comes after `{word}`, \"{other}\"": "«{value}» позже, чем «{other}».",
  "\"{value}\" comes after \"{other}\"; the first is for the time before":
    "«{value}» позже, чем «{other}»; сначала указывают более раннее время.",
  "\"{value}\" ends before it begins": "«{value}»: конец раньше начала.",
  "\"{value}\" is also `{word}`; name two different ones": "«{value}» указано дважды: назовите двух разных участников.",
  "\"{value}\" is also `{word}`, so no route could avoid it": "«{value}» — конец или обязательная точка пути, поэтому обойти его нельзя.",
  "cannot be given with `disjoint=true`: routes that all pass through one stakeholder are not disjoint":
    "Нельзя указать вместе с путями без общих участников: пути через одного участника его и разделяют.",
  "\"{value}\" is more than the number of parties, {most}": "«{value}» больше числа участников в вопросе: {most}.",
  "names a group, so `between` must be country, constituency or kind":
    "Указана группа, поэтому сотрудничество нужно считать между странами, категориями или видами.",
  "\"{value}\" is no {word}, nor none": "«{value}» — не группа этого вида ({word}) и не none.",
  "is for format=csv": "Применимо только к формату csv.",
  "\"{value}\" is longer than {most} characters": "Длиннее {most} знаков. {value}",
  "is longer than {most} characters": "Длиннее {most} знаков.",
  "has more than {most} different values": "Значений больше {most}.",
  "has more than {most} values": "Значений больше {most}.",
  "is given more than once": "Указано больше одного раза.",
  "must be given": "Нужно указать.",
  "must be given, too: the times to compare are two": "Нужно указать и это: сравнивают два периода.",
  "must be given, and `after`; or give `knownBy` twice": "Нужно указать оба периода или две даты публикации.",
  "has no value": "Не указано значение.",
  "is not a parameter here; there are none": "У этого вопроса нет параметров.",
  "is not a parameter here; the parameters are {allowed}; did you mean {meant}?":
    "Такого параметра у этого вопроса нет. Возможно, имеется в виду {meant}?",
  "is not a parameter here; the parameters are {allowed}": "Такого параметра у этого вопроса нет.",
  "\"{value}\" is not the next of an answer to this question; leave it out to begin with the first page":
    "Это не продолжение ответа на этот вопрос: начните с первой страницы.",
  "\"{value}\" is not the next of any answer": "Это не продолжение какого-либо ответа: начните с первой страницы.",
  "is not the next of any answer": "Это не продолжение какого-либо ответа: начните с первой страницы.",

  // Documents: demands and entries of plans
  "is not JSON: line {number}, byte {most}": "Это не JSON: строка {number}, байт {most}.",
  "is not an object": "Это не объект.",
  "is not an object of keys with values": "Это не объект из ключей со значениями.",
  "is not a text": "Это не текст.",
  "is not a list": "Это не список.",
  "is not a list of two or more different ids": "Нужен список из двух или более разных идентификаторов.",
  "is neither a text nor a list of texts": "Это не текст и не список текстов.",
  "contains something that is not a text": "В списке не только тексты.",
  "is neither true nor false": "Допустимы только true и false.",
  "is not a field here; did you mean {meant}?": "Такого поля здесь нет. Возможно, имеется в виду {meant}?",
  "is not a field here; the fields are {allowed}": "Такого поля здесь нет. Есть поля: {allowed}.",
  "is given twice": "Указано дважды.",
  "has no characters": "Текст пуст.",
  "has more than {most} characters": "Длиннее {most} знаков.",
  "is {value}, not a whole number from {least} to {most}": "{value} — не целое число от {least} до {most}.",
  "is {value}, not a number from 0 to {most}": "{value} — не число от 0 до {most}.",
  "is {value}, not a day YYYY-MM-DD": "{value} — не день вида ГГГГ-ММ-ДД.",
  "is {value}, as is {other}": "{value} — то же, что {other}.",
  "is {value}, before {other}, the date of the change to {word}": "{value} раньше предыдущего изменения ({other}).",
  "has {number} items, more than {most}": "В списке {number}, а допустимо не больше {most}.",
  "has at most {number} rows, and a body has at most {most} MB": "Допустимо не больше {number} групп, а весь запрос — не больше {most} МБ.",
  "is {number}, but this program supports versions up to {most}; update the program":
    "Версия {number} новее, чем знает эта программа ({most}): обновите программу.",
  "must be given: a number, or least and most": "Нужно указать: число мест или наименьшее и наибольшее.",
  "must be given: Markdown with fields such as {{name}}": "Нужен шаблон в формате Markdown с полями, например {{name}}.",
  "must be given: the demand names no convener": "Нужно указать: в требованиях не назван организатор.",
  "must be given: {allowed}": "Нужно указать одно из: {allowed}.",
  "is {least}, more than most, {most}": "Наименьшее, {least}, больше наибольшего, {most}.",
  "is only for a wish": "Применимо только к пожеланию.",
  "is {value}, after to, {other}": "{value} позже, чем {other}.",
  "has {word}, which is also in exclude": "{word} есть и среди тех, кого не приглашать.",
  "has {word} and {other}, which are both in mustInvite": "{word} и {other} — оба среди тех, кого пригласить обязательно.",
  "has {number} rows called {value}; give each its own name": "Групп с названием {value}: {number}. Дайте каждой своё название.",
  "has {number} ids, more than there are seats, {most}": "Участников {number}, а мест только {most}.",
  "needs a convener: newcomers are those who never took part with it":
    "Нужен организатор: новые участники — те, кто никогда не участвовал вместе с ним.",
  "has {word}, which is not a person; the unit of the list is person": "{word} — не человек, а приглашают людей.",
  "has {word}, which is a person; the unit of the list is organization": "{word} — человек, а приглашают организации.",
  "has \"{value}\", which is not loaded": "Набор данных «{value}» не загружен.",
  "is not a stakeholder in the network: \"{value}\"": "Участника «{value}» в сети нет.",
  "names {word}, which is not in the network": "Участника {word} в сети нет.",
  "is {word}, but a plan with this id exists already": "План с идентификатором {word} уже есть.",
  "is {word}, but another plan with this id exists already": "Другой план с идентификатором {word} уже есть.",
  "is {word}, but the plan with this id in the store cannot be read, and was not replaced":
    "План с идентификатором {word} в хранилище не читается и не был заменён.",
  "is {word} of {number} plans": "Идентификатор {word} — у нескольких планов: {number}.",
  "has {word} {number} times": "Участник {word} указан несколько раз: {number}.",
  "is not as plans have it": "Не так, как это записано в планах.",
  "cannot change from {word} to {other}, only to {allowed}": "После статуса {word} не может быть {other}, только {allowed}.",
  "has no invited stakeholders, so there is nothing to record": "В плане нет приглашённых, поэтому записывать нечего.",
  "has an id that is too long for the name of a dataset": "Идентификатор плана слишком длинен для имени набора данных.",
  "cannot become the dataset {word}: {value}": "План не может стать набором данных {word}: {value}",
  "has no stakeholders who have confirmed": "В плане никто не подтвердил участие.",
  "is {number}, more than the number of stakeholders who have confirmed, {most}": "Столов {number}, а подтвердивших участие только {most}.",
  "is {number}, too few to seat everyone in neverBoth apart": "Столов {number}: слишком мало, чтобы рассадить тех, кого нельзя вместе.",
  "has {{{word}}}, which is not a field; the fields are {allowed}": "{{{word}}} — не поле; есть поля: {allowed}.",

  // Whole requests
  "Not accepted: {value}": "Запрос не принят.",
  "There is no plan \"{value}\".": "Плана «{value}» нет.",
  "There is no stakeholder \"{value}\".": "Участника «{value}» нет.",
  "There is no {word} \"{value}\".": "Записи «{value}» нет.",
  "The stakeholder \"{value}\" is not on the plan {other}.": "Участника «{value}» нет в плане {other}.",
  "Somebody has changed the plan {value} since. Nothing was written. The present plan is in `current`.":
    "С тех пор план {value} изменил кто-то ещё. Ничего не записано.",
  "Somebody has changed the plan {value} since. Nothing was written. The present plan is damaged.":
    "С тех пор план {value} изменил кто-то ещё. Ничего не записано. Нынешний план повреждён.",
  "The plan {value} is damaged: it is not what was written. Remove it and import a copy of it, or restore a backup of the store.":
    "План «{value}» повреждён: он не такой, каким был записан. Удалите его и импортируйте его копию или восстановите резервную копию "
    + "хранилища.",
  "The plan {value} is not as this version of the program writes plans: update the program, or restore a backup.":
    "План «{value}» записан не так, как его пишет эта версия программы: обновите программу или восстановите резервную копию.",
  "The demand no longer fits the network: {value}": "Требования больше не подходят к сети: не всё, что в них названо, в ней есть.",
  "No list was found; it is not proven that there is none.": "Список не найден; что его нет, не доказано.",
  "No list meets all demands. These demands conflict: {value}": "Ни один список не отвечает всем требованиям. Несовместимы: {value}",
  [
    "The network has changed since the previous page, so the next page would not follow it. Begin again with the first page: leave "
    + "out `{word}`."
  ]:
    "С тех пор как показана предыдущая страница, сеть изменилась. Начните с первой страницы.",
  "The file has {value} Nothing was imported.": "В файле есть ошибки. Ничего не импортировано.",
  "A file sent here may have at most {most} MB. `stakeholders import` reads larger files.":
    "Файл может быть не больше {most} МБ. Файлы большего размера читает команда `stakeholders import`.",
  "Another file is being checked or imported. Send this file again later.":
    "Сейчас проверяется или импортируется другой файл. Отправьте этот файл позже.",
  "The import takes longer than a request may wait. Nothing was imported; `stakeholders import` has no time limit.":
    "Импорт длится дольше, чем может ждать запрос. Ничего не импортировано; у команды `stakeholders import` нет предела времени.",
  [
    "The answer takes longer than a request may wait. It is still being computed: ask again in a few seconds, or with Accept: "
    + "text/event-stream to see the progress."
  ]:
    "Ответ готовится дольше, чем может ждать запрос, и ещё вычисляется: спросите снова через несколько секунд.",
  "The question took too long; ask for less, or try again later.":
    "Ответ готовился слишком долго: спросите о меньшем или попробуйте позже.",
  "This needs a key: send it in the header Authorization: Bearer. The administrator adds keys with `stakeholders keys add`.":
    "Для этого нужен ключ. Ключи добавляет администратор командой `stakeholders keys add`.",
  "The key is unknown; it may have been revoked.": "Такого ключа нет; возможно, он отозван.",
  "The file of keys cannot be read, so no key can be checked.": "Файл ключей не читается, поэтому ключ проверить нельзя.",
  [
    "No keys are configured, so plans can be read and written, and files imported, only from the server's own machine. The "
    + "administrator adds keys with `stakeholders keys add`."
  ]:
    "Ключи не настроены, поэтому читать и писать планы и импортировать файлы можно только с самого сервера. Ключи добавляет "
    + "администратор командой `stakeholders keys add`.",
  "This needs the role {word}; the key \"{value}\" has the role {other}.": "Для этого нужна роль {word}; у ключа «{value}» роль {other}.",
  "Pages of other sites may not send this request, and {value} is another.":
    "Страницы других сайтов не могут отправлять этот запрос ({value}).",
  "This server does not answer requests for {value}. If this is its name, start it with --allowed-hosts and the name.":
    "Этот сервер не отвечает на запросы к {value}. Если это его имя, запустите его с параметром --allowed-hosts и этим именем.",
  "This client has too many costly questions waiting. Ask again when they are answered.":
    "От вас ждут ответа слишком много сложных вопросов. Спросите снова, когда на них будет ответ.",
  "Too many costly questions are waiting. Ask again later.": "Ответа ждут слишком много сложных вопросов. Спросите позже.",
  "\"{value}\" would make this answer larger than {most} MB: use a smaller limit, or more filters":
    "В формате «{value}» ответ был бы больше {most} МБ: показывайте меньше или добавьте условия.",
  "A demand has at most {number} rows, and a body has at most {most} MB.":
    "В требованиях может быть не больше {number} групп, а весь запрос — не больше {most} МБ.",
  "Here, a body has at most {most} MB.": "Запрос может быть не больше {most} МБ.",
  "The address is too long: a request line has at most {most} bytes.": "Адрес слишком длинен: допустимо не больше {most} байт.",
  "The request did not arrive in time.": "Запрос не пришёл вовремя.",
  "Something went wrong. The log has the details under {value}.":
    "Что-то пошло не так. Подробности — в журнале сервера под номером {value}.",
};
