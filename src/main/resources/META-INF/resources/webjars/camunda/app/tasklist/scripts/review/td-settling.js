/** what the two settling forms have in common */
export default function tdSettling() {
  return { restrict: 'E', templateUrl: '../scripts/settling.html' };
}
