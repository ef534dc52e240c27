package se.uppdrag.database;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Looks in one go whether any module's tables are to be changed. That is seldom so: a program that
/// is started again, perhaps in the middle of a meeting, would else ask module by module, which is
/// a third of what its start takes. Where what has been done is not exactly what there is to do,
/// the modules are asked as ever, and they tell what is wrong.
@Component
@Primary
class Migrations implements FlywayMigrationStrategy {

    private final FlywayMigrationStrategy modules;

    Migrations(
            @Qualifier("springModulithFlywayMigrationStrategy") FlywayMigrationStrategy modules) {
        this.modules = modules;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!Schema.of(flyway.getConfiguration().getDataSource()).current()) {
            modules.migrate(flyway);
        }
    }
}
