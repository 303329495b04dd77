// @ts-check
// What is wrong with a file, in the language of the page. The Api states it in English; a reason that is not listed here stays English.
import { language } from "../text/words.js";

/** @type {[RegExp, string][]} reasons of the Api, and the same in Russian */
const russian = [
  [/^no column (.+)$/, "нет столбца $1"],
  [/^no such (file|column)$/, "нет такого файла или столбца"],
  [/^no (?:name|title)$/, "нет названия"],
  [/^no ([a-z_]+)$/, "не заполнено: $1"],
  [/^unknown column$/, "неизвестный столбец"],
  [/^unknown field$/, "неизвестное поле"],
  [/^duplicate (?:column|field|key|id|row)$/, "повторяется"],
  [/^duplicate value in the list$/, "значение в списке повторяется"],
  [/^a column without a name$/, "столбец без названия"],
  [/^an empty file$/, "файл пуст"],
  [/^not UTF-8$/, "текст не в кодировке UTF-8"],
  [/^cannot read the file$/, "файл не читается"],
  [/^no dataset in a format that can be read$/, "формат файла не распознан"],
  [/^a table without a mapping$/, "таблица без описания столбцов"],
  [/^a plain graph without kinds of nodes$/, "граф без видов вершин"],
  [/^unknown kind.*$/, "неизвестный вид"],
  [/^unknown type.*$/, "неизвестный тип"],
  [/^unknown country$/, "неизвестная страна"],
  [/^unknown (.+)$/, "неизвестное значение: $1"],
  [/^not a date$/, "это не дата"],
  [/^no such date$/, "такой даты нет"],
  [/^the end comes before the start$/, "окончание раньше начала"],
  [/^not an id$/, "это не идентификатор"],
  [/^not a link$/, "это не ссылка"],
  [/^not an identifier$/, "это не внешний идентификатор"],
  [/^not an attribute$/, "это не свойство вида ключ=значение"],
  [/^not an amount$/, "это не сумма"],
  [/^a link with a user name or password$/, "ссылка с именем пользователя или паролем"],
  [/^a control character$/, "управляющий символ"],
  [/^longer than ([\d,]+) .*$/, "длиннее допустимого: $1"],
  [/^no (\w+) has this id$/, "нет записи с таким идентификатором"],
  [/^a tie without evidence$/, "связь без подтверждения источником"],
  [/^a tie joins two different records$/, "связь соединяет две разные записи"],
  [/^a spreadsheet error$/, "ошибка электронной таблицы"],
  [/^a cell that was too narrow when its text was copied$/, "ячейка была слишком узкой, когда текст копировали"],
  [/^a number that a spreadsheet has rounded$/, "число, округлённое электронной таблицей"],
  [/^letters became (?:question marks|other signs)$/, "буквы превратились в другие знаки"],
  [/^a character was lost \(U\+FFFD\)$/, "символ утрачен (U+FFFD)"],
  [/^HTML in a text$/, "HTML в тексте"],
  [/^a character written as its (?:number|bytes)$/, "символ записан кодом"],
  [/^(.+) that was read as (.+)$/, "текст в $1 прочитан как $2"],
  [/^letters of two scripts in one word$/, "в одном слове буквы двух алфавитов"],
  [/^letters of another style or width$/, "буквы другого начертания или другой ширины"],
  [/^an invisible character \((.+)\)$/, "невидимый символ ($1)"],
  [/^only invisible characters$/, "только невидимые символы"],
  [/^a character that turns the direction of writing \((.+)\)$/, "символ, меняющий направление письма ($1)"],
  [/^a formula that a spreadsheet would run$/, "формула, которую выполнит электронная таблица"],
  [/^a placeholder for an unknown value$/, "слово вместо неизвестного значения"],
  [/^neither a letter nor a digit$/, "ни одной буквы или цифры"],
  [/^a date in a far (?:future|past)$/, "неправдоподобная дата"],
  [/^a date that programs write for an unknown date$/, "дата, которую программы пишут вместо неизвестной"],
];

/** @param {string} reason as the Api states it */
export function sayReason(reason) {
  const [pattern, said] = (language === "ru" && russian.find(([known]) => known.test(reason))) || [];
  return pattern && said ? reason.replace(pattern, said) : reason;
}
