package org.kyso.enrollment.ui;

import org.kyso.enrollment.api.FigureSettings;
import org.kyso.personnel.api.PeopleList;

/** People that the Personnel window shows though no figure counts them, on the day that the screen is set to. */
interface OwnList extends PeopleList {

    /** The same with other settings. */
    OwnList with(FigureSettings settings);
}
