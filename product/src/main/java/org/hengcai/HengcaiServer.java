package org.hengcai;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The one deployable: every module of the product in one process, any number of processes on one database. */
@Modulithic(systemName = "Hengcai", sharedModules = "shared")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class HengcaiServer {}
