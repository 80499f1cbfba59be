package vn.thidua.contract.modules.guest;

/** Known by a module that may not know it. */
public record Guest(String name) {}
