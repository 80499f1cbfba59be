/** what the forms of a ballot and of its rehearsal have in common */
export default function tdBallotPaper() {
  return { restrict: 'E', templateUrl: '../scripts/paper.html' };
}
