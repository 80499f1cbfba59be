/** Day and time of a mail, short; empty for none. */
export const shortMoment = moment => moment ? new Date(moment).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' }) : '';
