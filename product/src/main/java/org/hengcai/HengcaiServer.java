package org.hengcai;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The one deployable: every module of the product in one process, any number of processes on one database; two modules may name a class alike. */
@Modulithic(systemName = "Hengcai", sharedModules = "shared")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HengcaiServer {}
