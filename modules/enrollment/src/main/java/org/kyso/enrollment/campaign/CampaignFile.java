package org.kyso.enrollment.campaign;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Stage;
import org.kyso.enrollment.ledger.CampaignRows;
import org.kyso.exchange.api.CheckedXml;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads a campaign from XML, checked against the published schema {@code campaign-1.xsd}. */
@Messages({
    "# {0} - file",
    "# {1} - what the parser says",
    "badCampaign={0} is no valid campaign: {1}. See docs/campaigns.md.",
    "deadlineBeforeStart=its last day comes before its start",
    "# {0} - number",
    "stepTwice=two steps have the number {0}",
    "# {0} - code",
    "stepCodeTwice=two steps have the code {0}",
    "# {0} - code",
    "reservedCode={0} is no step but what stands before or behind all of them: give the step another code",
    "# {0} - how many",
    "notOneRegistered={0} steps are marked as registration: exactly one has to be",
    "# {0} - most before",
    "# {1} - most after",
    "tooManySteps=at most {0} steps can come before registration, and {1} after it"
})
public final class CampaignFile {

    private CampaignFile() {}

    /**
     * Reads one; it has the number 0 until it is defined.
     *
     * @param file how a refusal names it
     */
    public static Campaign read(String file, byte[] xml) throws RefusedException {
        try {
            return campaign(CheckedXml.read(xml, CampaignFile.class.getResource("campaign-1.xsd")));
        } catch (SAXException | IOException | DateTimeException invalid) {
            throw new RefusedException(Bundle.badCampaign(file, CheckedXml.complaint(invalid)), invalid);
        } catch (InvalidCampaignException invalid) {
            throw new RefusedException(Bundle.badCampaign(file, invalid.getMessage()), invalid);
        }
    }

    /** What a schema can't say. */
    private static final class InvalidCampaignException extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidCampaignException(String what) {
            super(what);
        }
    }

    private static Campaign campaign(Element root) throws InvalidCampaignException {
        Set<DayOfWeek> reporting = EnumSet.noneOf(DayOfWeek.class);
        for (var element : CheckedXml.children(root, "reporting")) {
            for (var letters : CheckedXml.text(element, "weekdays").split(" ")) {
                reporting.add(CampaignRows.weekday(letters));
            }
        }
        var campaign = new Campaign(
                0,
                CheckedXml.text(root, "code"),
                CheckedXml.text(root, "name"),
                CheckedXml.text(root, "order"),
                day(root, "start"),
                day(root, "deadline"),
                CheckedXml.text(root, "deadline-counts").equals("on"),
                CheckedXml.text(root, "product"),
                CheckedXml.children(root, "mandatory").stream()
                        .map(element -> CheckedXml.text(element, "membership"))
                        .distinct()
                        .toList(),
                steps(CheckedXml.children(root, "step")),
                reporting);
        if (campaign.lastDay().isBefore(campaign.start())) {
            throw new InvalidCampaignException(Bundle.deadlineBeforeStart());
        }
        return campaign;
    }

    private static List<Campaign.Step> steps(List<Element> elements) throws InvalidCampaignException {
        var ordered = new ArrayList<>(elements);
        ordered.sort((a, b) -> Integer.compare(number(a), number(b)));
        var numbers = new HashSet<Integer>();
        var codes = new HashSet<String>();
        for (var element : ordered) {
            var code = CheckedXml.text(element, "code");
            if (!numbers.add(number(element))) {
                throw new InvalidCampaignException(Bundle.stepTwice(number(element)));
            }
            if (!codes.add(code)) {
                throw new InvalidCampaignException(Bundle.stepCodeTwice(code));
            }
            if (List.of(Stage.NOT_STARTED.name(), Stage.BRIEFED.name(), Stage.USED.name())
                    .contains(code)) {
                throw new InvalidCampaignException(Bundle.reservedCode(code));
            }
        }
        var registered = ordered.stream().filter(CampaignFile::isRegistered).toList();
        if (registered.size() != 1) {
            throw new InvalidCampaignException(Bundle.notOneRegistered(registered.size()));
        }
        int at = ordered.indexOf(registered.get(0));
        if (at > Stage.MOST_BEFORE || ordered.size() - at - 1 > Stage.MOST_AFTER) {
            throw new InvalidCampaignException(Bundle.tooManySteps(Stage.MOST_BEFORE, Stage.MOST_AFTER));
        }
        var steps = new ArrayList<Campaign.Step>();
        for (int i = 0; i < ordered.size(); i++) {
            var element = ordered.get(i);
            int position = i < at ? i + 1 : Stage.REGISTERED.position() + i - at;
            steps.add(new Campaign.Step(
                    number(element),
                    Stage.at(position),
                    CheckedXml.text(element, "code"),
                    CheckedXml.text(element, "name"),
                    CheckedXml.text(element, "name-en"),
                    CheckedXml.children(element, "word").stream()
                            .map(word -> CheckedXml.folded(word.getTextContent()))
                            .distinct()
                            .toList()));
        }
        return steps;
    }

    private static boolean isRegistered(Element step) {
        return List.of("true", "1").contains(CheckedXml.text(step, "registered"));
    }

    private static int number(Element step) {
        return Integer.parseInt(CheckedXml.text(step, "number"));
    }

    private static LocalDate day(Element element, String name) {
        return LocalDate.parse(CheckedXml.text(element, name).substring(0, 10));
    }
}
