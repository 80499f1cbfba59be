package vn.thidua.contract.modules.host;

import vn.thidua.contract.modules.guest.Guest;

/** Reaches into a module it may not know. */
public record Host(Guest guest) {}
