/*
 * The AngularJS module of the elements and filters that the task forms in processes/ are made of: an element <td-name>
 * is td-name.js with its template td-name.html beside it.
 */
import { agreedTo, keepsRules } from './ballot/choices.js';
import tdBallotPaper from './ballot/td-ballot-paper.js';
import tdCounts from './ballot/td-counts.js';
import tdCriteria from './criteria/td-criteria.js';
import { day, moment } from './days.js';
import tdCaseFile from './dossier/td-case-file.js';
import tdDossierFiles from './dossier/td-dossier-files.js';
import tdEnclosed from './dossier/td-enclosed.js';
import tdEnclosures from './dossier/td-enclosures.js';
import tdExchanges from './dossier/td-exchanges.js';
import tdReadings from './dossier/td-readings.js';
import { signedIn, signedOut, signingOut } from './draft/keeper.js';
import { points, size, sum } from './figures.js';
import tdChoice from './form/td-choice.js';
import tdDate from './form/td-date.js';
import tdField from './form/td-field.js';
import tdFile from './form/td-file.js';
import tdHolds from './form/td-holds.js';
import tdNothing from './form/td-nothing.js';
import tdPoints from './form/td-points.js';
import tdSection from './form/td-section.js';
import tdUnits from './form/td-units.js';
import tdWhy from './form/td-why.js';
import tdWork, { userOf } from './form/td-work.js';
import tdPaperText from './paper/td-paper-text.js';
import tdPapers from './paper/td-papers.js';
import tdTemplatePreview from './paper/td-template-preview.js';
import { facts } from './report/facts.js';
import tdFiling from './report/filing.js';
import tdDiff from './report/td-diff.js';
import tdEvidence from './report/td-evidence.js';
import tdFileHistory from './report/td-file-history.js';
import tdFileVersion from './report/td-file-version.js';
import tdFiles from './report/td-files.js';
import tdFindings from './report/td-findings.js';
import tdKeys from './report/td-keys.js';
import tdReckoning from './report/td-reckoning.js';
import tdRemark from './report/td-remark.js';
import tdReport from './report/td-report.js';
import tdReports from './report/td-reports.js';
import tdVersions from './report/td-versions.js';
import tdGivenPoints from './review/td-given-points.js';
import tdGiven from './review/td-given.js';
import tdScoreCharts from './review/td-score-charts.js';
import tdSettling from './review/td-settling.js';
import tdWhatIf from './review/td-what-if.js';
import { capital, inText, word } from './words.js';
import tdCalendar from './year/td-calendar.js';
import tdTimeline from './year/td-timeline.js';
import tdYearDrawing from './year/td-year-drawing.js';

const module = angular.module('thidua', []);

for (const [name, directive] of Object.entries({
  tdBallotPaper, tdCalendar, tdCaseFile, tdChoice, tdCounts, tdCriteria, tdDate, tdDiff, tdDossierFiles, tdEnclosed, tdEnclosures,
  tdEvidence, tdExchanges, tdField, tdFile, tdFileHistory, tdFileVersion, tdFiles, tdFindings, tdGiven, tdGivenPoints, tdHolds, tdKeys,
  tdNothing, tdPaperText, tdPapers, tdPoints, tdReadings, tdReckoning, tdRemark, tdReport, tdReports, tdScoreCharts, tdSection, tdSettling,
  tdTemplatePreview, tdTimeline, tdUnits, tdVersions, tdWhatIf, tdWhy, tdWork, tdYearDrawing
})) {
  module.directive(name, directive);
}

for (const [name, filter] of Object.entries({
  tdAgreed: agreedTo, tdCapital: capital, tdDate: day, tdDateTime: moment, tdFacts: facts, tdInText: inText, tdKeepsRules: keepsRules,
  tdPoints: points, tdSize: size, tdSum: sum
})) {
  module.filter(name, () => filter);
}

// asked anew each time: a label of a constant is there only when the words have come
module.filter('tdWord', () => Object.assign((constant, enumeration) => word(constant, enumeration), { $stateful: true }));

module.factory('tdFiling', tdFiling);

/* Drafts are saved before somebody signs out, and when he has signed in again. */
module.config(['$httpProvider', $httpProvider => $httpProvider.interceptors.push(() => ({
  request: config => /\/logout$/.test(config.url) ? signingOut().then(() => config) : config
}))]);

module.run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.logout.success', signedOut);
  $rootScope.$on('authentication.login.success', () => $rootScope.$applyAsync(() => signedIn(userOf($rootScope))));
}]);
