package se.uppdrag.founding;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.SettingUpPage;

/// `/administration/kommunen`: the steps to a municipality at work.
@Controller
class SettingUpController {

    static final String HERE = "/administration/kommunen";

    private final SettingUp settingUp;
    private final Accounts accounts;
    private final Gate gate;

    SettingUpController(SettingUp settingUp, Accounts accounts, Gate gate) {
        this.settingUp = settingUp;
        this.accounts = accounts;
        this.gate = gate;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var steps = settingUp.steps();
        model.addAttribute(
                "page",
                new SettingUpPage(
                        accounts.username(who.person()).orElse(""),
                        steps.stream()
                                .map(one ->
                                        new SettingUpPage.Step(one.key(), one.href(), one.done()))
                                .toList(),
                        (int) steps.stream().filter(SettingUp.Step::done).count()));
        return "founding/setting-up";
    }
}
