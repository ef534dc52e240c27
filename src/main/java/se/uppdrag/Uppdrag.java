package se.uppdrag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The program. Read `ARCHITECTURE.md` first: it names the modules and what they may never do.
@Modulithic(
        systemName = "Uppdraget",
        sharedModules = {"law", "trail", "access", "web"})
@SpringBootApplication
public class Uppdrag {

    static void main(String[] arguments) {
        SpringApplication.run(Uppdrag.class, arguments);
    }
}
