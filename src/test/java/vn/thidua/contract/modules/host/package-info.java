/** A bad case for the guard of boundaries: may know nobody, yet knows its guest. */
@ApplicationModule(allowedDependencies = {})
package vn.thidua.contract.modules.host;

import org.springframework.modulith.ApplicationModule;
