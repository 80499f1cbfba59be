/* What a ballot paper says, and what the server will hold it to. */

function agreed(choices) { return (choices || []).filter(choice => choice.opinion === 'AGREE'); }

/** How many units a paper agrees to for an award. */
export function agreedTo(choices, award) { return agreed(choices).filter(choice => choice.award === award).length; }

/** Whether no unit is agreed to for two awards, and no award beyond its limit. */
export function keepsRules(choices, limits) {
  const units = agreed(choices).map(choice => choice.unit);
  return new Set(units).size === units.length && (limits || []).every(limit => agreedTo(choices, limit.award) <= limit.most);
}
