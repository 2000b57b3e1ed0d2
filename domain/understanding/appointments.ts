/** Days that are named without anything being put on them: since when, how urgent, on which days they work. */
export function isNoAppointment(normalised: string): boolean {
  return (
    /\b(desde (ayer|hoy|anoche|el|la|hace)|hasta (enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre)|los (lunes|martes|miercoles|jueves|viernes|sabados|domingos)|un (sabado|domingo|feriado)|hoy en dia|todos los|(hice|hicieron|cancele|pague|llame|vino|vinieron|contrate|llego|pedi|quedaron|hable|dijeron) (\w+ ){0,4}(el|en|la|ayer))\b/.test(
      normalised,
    ) ||
    (/\bhoy\b/.test(normalised) &&
      !/\b(a las? \d|en la (tarde|noche)|mas tarde|por la (tarde|noche)|llam\w+|escrib\w+)\b/.test(
        normalised,
      ))
  );
}
