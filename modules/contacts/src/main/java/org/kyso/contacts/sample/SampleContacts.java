package org.kyso.contacts.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactKind;
import org.kyso.contacts.api.Contacts;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.UnitKind;
import org.kyso.districts.spi.SampleContent;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.lookup.ServiceProvider;

/** Makes up whom to call: one contact of the provider for each support area, focal officers, and the two desks. */
@ServiceProvider(service = SampleContent.class)
public final class SampleContacts implements SampleContent {

    private static final double SHARE_WITH_FOCAL_OFFICER = 0.95;

    @Override
    public void add(List<Area> areas, MadeUpPeople people, Random random) throws RefusedException {
        Contacts.getDefault().saveAll(contacts(areas, people, random));
    }

    private static List<Contact> contacts(List<Area> areas, MadeUpPeople people, Random random) {
        var contacts = new ArrayList<Contact>();
        var supportAreas = new LinkedHashSet<String>();
        areas.forEach(a -> a.supportAreas().forEach(s -> supportAreas.add(s.code())));
        supportAreas.forEach(code -> contacts.add(Contact.forAreas(
                people.name(random.nextBoolean()),
                "Nhân viên kinh doanh, nhà cung cấp",
                people.phone(),
                "",
                Set.of(code))));
        contacts.add(Contact.forAll(
                ContactKind.STAFF_DIVISION, people.name(false), "Đội Viễn thông - Cơ yếu, PV01", people.phone(), ""));
        contacts.add(Contact.forAll(
                ContactKind.PROVIDER_OFFICE,
                people.name(true),
                "Phòng Khách hàng doanh nghiệp, nhà cung cấp",
                people.phone(),
                ""));
        for (var area : areas) {
            for (var unit : area.units()) {
                if (unit.kind() != UnitKind.DISTRICT && random.nextDouble() < SHARE_WITH_FOCAL_OFFICER) {
                    contacts.add(Contact.forUnit(
                            people.name(random.nextInt(4) == 0), "Đầu mối", people.phone(), "", unit.code()));
                }
            }
        }
        return contacts;
    }
}
