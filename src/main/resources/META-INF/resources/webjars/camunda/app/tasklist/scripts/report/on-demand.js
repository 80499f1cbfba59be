/** What is fetched once somebody wants to see it: gives a scope toggle(), isOpen, found and problem. */
export function opensOnDemand(scope, fetched) {
  scope.toggle = () => {
    scope.isOpen = !scope.isOpen;
    scope.problem = null;
    if (scope.isOpen) { fetched().then(answer => { scope.found = answer.data; }, scope.failed); }
  };
  scope.failed = response => {
    scope.problem = response.data && response.data.detail || 'Chưa tải được. Đề nghị kiểm tra mạng rồi mở lại.';
  };
}
