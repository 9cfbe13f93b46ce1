package org.kyso.store.session;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.kyso.store.database.Database.Dialect;
import org.kyso.store.spi.StoreSchema;
import org.openide.util.Lookup;

/**
 * The one persistence unit, over the entities of every room.
 *
 * @param root a new, empty folder: EclipseLink walks through all that it holds, though every class is named
 */
record PersistenceUnit(DataSource source, List<String> classes, ClassLoader loader, Path root)
        implements PersistenceUnitInfo {

    static EntityManagerFactory create(DataSource source, Dialect dialect) {
        var classes = Lookup.getDefault().lookupAll(StoreSchema.class).stream()
                .flatMap(s -> s.entities().stream())
                .map(Class::getName)
                .toList();
        var everything = Lookup.getDefault().lookup(ClassLoader.class);
        var loader = everything == null ? Thread.currentThread().getContextClassLoader() : everything;
        // Bulk work goes past EclipseLink, so nothing may be remembered from one transaction to the next.
        var settings = Map.of(
                "eclipselink.weaving", "false",
                "eclipselink.cache.shared.default", "false",
                "eclipselink.logging.logger", "JavaLogger",
                "eclipselink.jdbc.batch-writing", "JDBC",
                "eclipselink.target-database", dialect.target);
        try {
            var root = Files.createTempDirectory("kyso-no-classes");
            try {
                return new PersistenceProvider()
                        .createContainerEntityManagerFactory(
                                new PersistenceUnit(source, classes, loader, root), settings);
            } finally {
                Files.delete(root);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return "kyso";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return root.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Weaving is off: entities are used as they were compiled.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }
}
