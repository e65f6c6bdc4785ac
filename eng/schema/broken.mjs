// What an office may get wrong in a rubric, and the place that the schema must point at.
// Each case changes the valid rubric of valid.yaml.
const rule = (rubric) => rubric.parts[0].groups[0].indicators[0].rules[0];

export const broken = [
  ['a key that does not exist', (r) => { r.titel = '方案'; }, ''],
  ['no title', (r) => { delete r.title; }, ''],
  ['an empty title', (r) => { r.title = ''; }, '/title'],
  ['a version that is a number', (r) => { r.version = 1; }, '/version'],
  ['a day that is no date', (r) => { r['monitoring-date'] = '2022年2月14日'; }, '/monitoring-date'],
  ['an unknown place of rounding', (r) => { r.rounding.at = 'sheet'; }, '/rounding/at'],
  ['too many digits', (r) => { r.rounding.digits = 5; }, '/rounding/digits'],
  ['an unknown order', (r) => { r.order = 'bonus-first'; }, '/order'],
  ['a setting left to two things', (r) => { r.double = { option: 'one', default: 'allowed' }; }, '/double'],
  ['a period without an end', (r) => { r.period = { from: '2021-01-01' }; }, '/period'],
  ['a calendar without source', (r) => { r.calendar = { holidays: ['2021-01-01'] }; }, '/calendar'],
  ['a holiday that is no day', (r) => { r.calendar = { source: '国办', holidays: ['春节'] }; }, '/calendar/holidays/0'],
  ['a target without title', (r) => { delete r.targets[0].title; }, '/targets/0'],
  ['an option without choices', (r) => { r.options[0].choices = []; }, '/options/0/choices'],
  ['an unknown kind of measure', (r) => { r.measures.faults.kind = 'list'; }, '/measures/faults/kind'],
  ['a measure with a name that cannot be one', (r) => { r.measures['错字'] = { kind: 'flag', name: '错字' }; }, '/measures'],
  ['an unknown field kind', (r) => { r.measures.faults.fields = { at: 'day' }; }, '/measures/faults/fields/at'],
  ['an unknown kind of question', (r) => { r.questions[0].kind = 'text'; }, '/questions/0/kind'],
  ['a choice of one', (r) => { r.questions[0].choices = [{ id: 'a', meaning: '甲' }]; }, '/questions/0/choices'],
  ['proof that is neither required nor left out', (r) => { rule(r).ask = { kind: 'flag', question: '？', proof: true }; }, '/parts/0/groups/0/indicators/0/rules/0/ask/proof'],
  ['a veto item that nobody decides', (r) => { delete r.vetoes[0].when; }, '/vetoes/0'],
  ['a veto item with two consequences', (r) => { r.vetoes[0].then = { score: 59, 'grade-at-most': '中' }; }, '/vetoes/0/then'],
  ['an unknown decider', (r) => { r.parts[0].groups[0].indicators[0].decides = 'machine'; }, '/parts/0/groups/0/indicators/0/decides'],
  ['a negative weight', (r) => { r.parts[0].groups[0].indicators[0].weight = -1; }, '/parts/0/groups/0/indicators/0/weight'],
  ['a floor above zero', (r) => { r.parts[0]['down-to'] = 5; }, '/parts/0/down-to'],
  ['a gate without words', (r) => { r.parts[0]['opens-when'] = 'points.base > 80'; }, '/parts/0'],
  ['a removal without condition', (r) => { r.parts[0].remove = [{ groups: ['group'], words: '不检查', clause: '一', then: 'lost' }]; }, '/parts/0/remove/0'],
  ['a removal with an unknown consequence', (r) => { r.parts[0].remove = [{ groups: ['group'], when: 'true', words: '不检查', clause: '一', then: 'transfer' }]; }, '/parts/0/remove/0/then'],
  ['an indicator that applies to some and says nothing of the others', (r) => { r.parts[0].groups[0].indicators[0].applies = { when: 'true' }; }, '/parts/0/groups/0/indicators/0'],
  ['an alternative with two consequences', (r) => { Object.assign(r.parts[0].groups[0].indicators[0], { applies: { when: 'true' }, otherwise: [{ words: '其他', then: 'full', transfer: ['other'] }] }); }, '/parts/0/groups/0/indicators/0/otherwise/0'],
  ['a rule without effect', (r) => { delete rule(r).deduct; delete rule(r).each; }, '/parts/0/groups/0/indicators/0/rules/0'],
  ['a rule with two effects', (r) => { rule(r).award = 1; }, '/parts/0/groups/0/indicators/0/rules/0'],
  ['a deduction without occasion', (r) => { delete rule(r).each; }, '/parts/0/groups/0/indicators/0/rules/0'],
  ['points that are words', (r) => { rule(r).deduct = '半分'; }, '/parts/0/groups/0/indicators/0/rules/0/deduct'],
  ['an id in Chinese', (r) => { rule(r).id = '规则一'; }, '/parts/0/groups/0/indicators/0/rules/0/id'],
  ['a formula that is a list', (r) => { rule(r).each = ['faults']; }, '/parts/0/groups/0/indicators/0/rules/0/each'],
  ['a factor without condition', (r) => { effect(r, { factor: '50%' }); }, '/parts/0/groups/0/indicators/0/rules/0'],
  ['a line without end', (r) => { effect(r, { linear: { of: 'share', floor: '60%' } }); }, '/parts/0/groups/0/indicators/0/rules/0/linear'],
  ['a shortfall with unknown steps', (r) => { effect(r, { shortfall: { of: 'share', target: '95%', per: '1%', lose: '10%', steps: 'half' } }); }, '/parts/0/groups/0/indicators/0/rules/0/shortfall/steps'],
  ['a level with points and limits', (r) => { effect(r, { levels: { steps: [{ id: 'a', meaning: '甲', award: 1, from: 0, to: 1 }, { id: 'b', meaning: '乙', award: 0 }] } }); }, '/parts/0/groups/0/indicators/0/rules/0/levels/steps/0'],
  ['a checklist item without points', (r) => { effect(r, { checklist: [{ id: 'a', words: '甲' }] }); }, '/parts/0/groups/0/indicators/0/rules/0/checklist/0'],
  ['a tier with two lower edges', (r) => { effect(r, { tiers: { of: 'count(faults)', steps: [{ from: 1, above: 1, deduct: 1 }] } }); }, '/parts/0/groups/0/indicators/0/rules/0/tiers/steps/0'],
  ['a sample of none', (r) => { effect(r, { sample: { size: 0, deduct: 1, each: 'faults' } }); }, '/parts/0/groups/0/indicators/0/rules/0/sample/size'],
  ['a band without lower edge', (r) => { delete r.grades.bands[0].from; }, '/grades/bands/0'],
  ['a quota with share and count', (r) => { r.grades.quotas = { within: 'all', ties: 'all', shares: [{ grade: '优', share: '1/3', rounded: 'up', count: 3 }] }; }, '/grades/quotas/shares/0'],
  ['a pass line without grade', (r) => { r.grades.pass = { when: 'points.base >= 60', words: '及格' }; }, '/grades/pass'],
  ['a ranking within nothing', (r) => { r.ranking = { ties: 'shared' }; }, '/ranking'],
];

function effect(rubric, keys) {
  const one = rule(rubric);
  delete one.deduct;
  delete one.each;
  Object.assign(one, keys);
}
