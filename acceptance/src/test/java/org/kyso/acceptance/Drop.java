package org.kyso.acceptance;

import java.awt.Component;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Lets files fall on a component, as a file manager does at the end of a drag. */
final class Drop extends DropTargetDropEvent implements Transferable {

    private static final long serialVersionUID = 1L;

    private final transient List<Path> files;
    private boolean completed;

    private Drop(Component on, List<Path> files) {
        super(
                on.getDropTarget().getDropTargetContext(),
                new Point(1, 1),
                DnDConstants.ACTION_COPY,
                DnDConstants.ACTION_COPY);
        this.files = files;
    }

    /** @return whether the component took it; on the event thread */
    static boolean on(Component component, Path... files) {
        var drop = new Drop(component, List.of(files));
        component.getDropTarget().drop(drop);
        return drop.completed;
    }

    @Override
    public Transferable getTransferable() {
        return this;
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return DataFlavor.javaFileListFlavor.equals(flavor);
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public List<File> getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        if (!isDataFlavorSupported(flavor)) {
            throw new UnsupportedFlavorException(flavor);
        }
        return files.stream().map(Path::toFile).toList();
    }

    @Override
    public void acceptDrop(int action) {
        // There is no drag behind it that would have to be told.
    }

    @Override
    public void rejectDrop() {
        completed = false;
    }

    @Override
    public void dropComplete(boolean success) {
        completed = success;
    }
}
