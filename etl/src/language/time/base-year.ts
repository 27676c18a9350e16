/** Pattern of 在2020年的基础上, 在“十三五”末基础上: the level that a change is added to. */
export const onBaseYear = String.raw`在(?:20\d{2}年|[“"]?十.{0,2}五[”"]?)(?:底|末|年底)?的?(?:基础|水平)上`
