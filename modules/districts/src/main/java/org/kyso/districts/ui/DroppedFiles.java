package org.kyso.districts.ui;

import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kyso.exchange.api.ImportWizard;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreAction;
import org.kyso.tasks.api.Notices;
import org.openide.util.NbBundle.Messages;

/** Files dropped on the tree: modules are loaded, all others are offered for import. */
@Messages("dropping=Dropped files")
final class DroppedFiles extends DropTargetAdapter {

    private DroppedFiles() {}

    /** From now on files may be dropped on a component; a drop target belongs to one component alone. */
    static void fallOn(Component component) {
        component.setDropTarget(new DropTarget(component, DnDConstants.ACTION_COPY, new DroppedFiles(), true));
    }

    @Override
    public void drop(DropTargetDropEvent event) {
        if (!event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            event.rejectDrop();
            return;
        }
        event.acceptDrop(DnDConstants.ACTION_COPY);
        try {
            @SuppressWarnings("unchecked")
            var files = (List<File>) event.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            take(files.stream().map(File::toPath).toList());
            event.dropComplete(true);
        } catch (UnsupportedFlavorException | IOException failed) {
            event.dropComplete(false);
            Notices.getDefault().bug(Bundle.dropping(), failed);
        }
    }

    static void take(List<Path> files) {
        var obstacle = StoreAction.Need.CHANGE.obstacle(Stores.getDefault());
        if (obstacle.isPresent()) {
            Notices.getDefault().warn(Bundle.dropping(), obstacle.get());
            return;
        }
        var byKind = files.stream().collect(Collectors.partitioningBy(DroppedFiles::isModule));
        if (!byKind.get(true).isEmpty()) {
            LoadDistrictAction.load(byKind.get(true));
        }
        if (!byKind.get(false).isEmpty()) {
            ImportWizard.getDefault().offer(byKind.get(false));
        }
    }

    private static boolean isModule(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".nbm");
    }
}
