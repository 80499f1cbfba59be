/* The pure functions of the scripts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';

const place = new URL('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/', import.meta.url);

/* served files end in .js, which Node takes for modules only if told so */
const load = async name => import('data:text/javascript;base64,' + Buffer.from(readFileSync(new URL(name, place), 'utf8')).toString('base64'));

const { figureOf, points, size, sum, typed } = await load('figures.js');
const { equal, inWords, merge, plain, put, same, typedIn, union } = await load('draft/merge.js');
const { agreedTo, keepsRules } = await load('ballot/choices.js');
const { closes, due, plus } = await load('year/schedule.js');
const { requestKey } = await load('request-key.js');
const { weekday } = await load('days.js');

test('a figure is typed with comma or point', () => {
  assert.equal(figureOf('7,5'), 7.5);
  assert.equal(figureOf(' -0.25 '), -0.25);
  assert.equal(figureOf(''), null);
});
test('what is no figure stays as it was typed', () => assert.equal(figureOf('7,555'), '7,555'));
test('a figure stands in its field with a comma', () => assert.equal(typed(7.5), '7,5'));
test('points have at most two decimals, none are a dash', () => {
  assert.equal(points(7.256), '7,26');
  assert.equal(points(null), '–');
});
test('a sum is exact to a hundredth', () => assert.equal(sum([{ p: 0.1 }, { p: 0.2 }, { p: null }], 'p'), 0.3));
test('a size is told in KB and MB', () => assert.deepEqual([size(1), size(1572864)], ['1 KB', '1,5 MB']));

test('nothing is one and the same', () => assert.ok(same(null, '') && !same(null, 0)));
test('values are equal in all their parts', () => assert.ok(equal({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }) && !equal([1], { 0: 1 })));
test('marks of AngularJS are no part of a draft', () => assert.deepEqual(plain({ a: 1, $$hashKey: 'x' }), { a: 1 }));
test('what only one changed is taken, and told if it was the other', () => {
  const told = { news: [], conflicts: [] };
  assert.deepEqual(merge({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '3' }, told), { a: '2', b: '3' });
  assert.deepEqual(told, { news: [{ path: 'b', value: '3' }], conflicts: [] });
});
test('where both wrote mine stays and theirs is told', () => {
  const told = { news: [], conflicts: [] };
  assert.deepEqual(merge({ s: [{ n: '' }] }, { s: [{ n: 'a' }] }, { s: [{ n: 'b' }] }, told), { s: [{ n: 'a' }] });
  assert.deepEqual(told.conflicts, [{ path: 's[0].n', value: 'b' }]);
});
test('a union has each once', () => assert.deepEqual(union([{ a: 1 }], [{ a: 1 }, { a: 2 }]), [{ a: 1 }, { a: 2 }]));
test('a value is put at its path', () => {
  const work = { scores: [{}, { note: '' }] };
  put(work, 'scores[1].note', 'x');
  assert.equal(work.scores[1].note, 'x');
});
test('a value is said in words', () => assert.deepEqual([inWords(''), inWords([{ subject: 'A', text: 'B' }])], ['(để trống)', 'A: B']));
test('what was typed is found by its path', () => assert.deepEqual(typedIn({ a: 'x', b: [{ c: 'y' }] }, { a: 'x' }), [{ path: 'b[0].c', text: 'y' }]));

const agree = (unit, award) => ({ unit, award, opinion: 'AGREE' });
test('agreed units are counted by award', () => assert.equal(agreedTo([agree('a', 'FLAG'), { unit: 'b', award: 'FLAG', opinion: 'DISAGREE' }], 'FLAG'), 1));
test('no unit with two awards, no award beyond its limit', () => {
  assert.ok(keepsRules([agree('a', 'FLAG')], [{ award: 'FLAG', most: 1 }]));
  assert.ok(!keepsRules([agree('a', 'FLAG'), agree('a', 'CERTIFICATE')], []));
  assert.ok(!keepsRules([agree('a', 'FLAG'), agree('b', 'FLAG')], [{ award: 'FLAG', most: 1 }]));
});

// the table of WorkingDaysTest
const { special, cases } = JSON.parse(readFileSync(new URL('../resources/working-days.json', import.meta.url), 'utf8'));
for (const each of cases) {
  test('working days: ' + each.how, () => assert.equal(plus(each.from, each.n, special), each.to));
}
test('a phase is due after the one before and closes after its grace', () => {
  const phases = [{ phase: 'PACT', dueOn: '2016-01-08', grace: 0 }, { phase: 'PLAN', after: 'PACT', workingDays: 2, grace: 1 }];
  assert.equal(due(phases[1], phases, {}), '2016-01-12');
  assert.equal(closes(phases[1], phases, {}), '2016-01-13');
});

test('a request key is a random UUID', () => {
  assert.match(requestKey(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(requestKey(), requestKey());
});
test('a day is told with its weekday', () => assert.match(weekday('2016-12-31'), /^Thứ Bảy, 31\/12\/2016$/i));
