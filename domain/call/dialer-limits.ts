/** Until somebody sets others: Twilio's default of a call a second, and few enough lines for a small team. */
export const usualDialerLimits = { callsPerSecond: 1, callsAtOnce: 10 };
