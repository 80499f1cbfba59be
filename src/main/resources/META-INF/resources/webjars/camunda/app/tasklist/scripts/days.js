/* Days and moments as people read them, in the zone of the application. */

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' };
const ZONE = 'Asia/Ho_Chi_Minh';

function formatted(options) {
  const format = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, ...options });
  return value => value ? format.format(new Date(value)) : '–';
}

/** 31/12/2026; “–” for none. */
export const day = formatted(DAY);

/** 08:30 31/12/2026; “–” for none. */
export const moment = formatted({ hour: '2-digit', minute: '2-digit', ...DAY });

const inWords = formatted({ weekday: 'long', ...DAY });

/** A day (ISO text) with its weekday; empty for none and for what is no day. */
export function weekday(iso) {
  return iso && !isNaN(new Date(iso)) ? inWords(iso + 'T00:00:00+07:00') : '';
}

const shortened = formatted({ day: '2-digit', month: '2-digit' });

/** 31/12, of a day as ISO text. */
export function short(iso) {
  return shortened(iso + 'T00:00:00+07:00').replace('-', '/');
}
