package vn.thidua.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param id user id of the first administrator
 * @param password blank for a random one, printed once
 */
@ConfigurationProperties("thidua.admin")
record AdministratorSettings(@DefaultValue("admin") String id, @DefaultValue("") String password) {}
