# What building and running the console needs, brought where it is missing. Read by console and check.
# As root on Debian it is installed; anywhere else it is said exactly what to install, and the script ends.

# A home of our own where the account has none: Maven keeps its downloads in it.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ]; then
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    [ -n "$HOME" ] && [ -d "$HOME" ] || HOME=${TMPDIR:-/tmp}/home-$(id -u)
    mkdir -p "$HOME"
    export HOME
fi

# File names and texts are in the letters of the locale; one without Vietnamese letters would lose them.
if command -v locale >/dev/null && [ "$(uname)" != Darwin ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    LC_ALL=C.UTF-8
    export LC_ALL
fi

missing=    # packages of Debian
wanting=    # the same in words

# is_jdk DIR: whether a JDK 17 or newer lies there.
is_jdk() {
    [ -x "$1/bin/javac" ] || return 1
    release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${release:-0}" -ge 17 ]
}

# find_jdk: sets JAVA_HOME to the named one, else the one on the path, else any that is installed.
find_jdk() {
    [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME" && return 0
    javac=$(command -v javac || true)
    while [ -n "$javac" ] && [ -h "$javac" ]; do
        link=$(readlink "$javac")
        case $link in
            /*) javac=$link ;;
            *) javac=$(dirname "$javac")/$link ;;
        esac
    done
    for place in ${javac:+"${javac%/bin/javac}"} /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*; do
        if is_jdk "$place"; then
            JAVA_HOME=$place
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

# is_debian: whether packages can be asked for the way Debian does.
is_debian() {
    [ -r /etc/debian_version ] && command -v apt-get >/dev/null
}

# debian_jdk: the package of the oldest JDK that will do.
debian_jdk() {
    for release in 17 21 25; do
        if apt-cache policy "openjdk-$release-jdk" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
            echo "openjdk-$release-jdk"
            return
        fi
    done
    echo default-jdk
}

# draws: whether the JDK found can draw: Debian's headless ones lack the toolkit, bare systems its libraries.
draws() {
    [ "$(uname)" = Linux ] || return 0
    [ -f "$JAVA_HOME/lib/libawt_xawt.so" ] || return 1
    command -v ldd >/dev/null || return 0
    # The JDK finds libraries of its own, such as libjvm, in ways ldd doesn't know.
    ! ldd "$JAVA_HOME/lib/libawt_xawt.so" "$JAVA_HOME/lib/libfontmanager.so" 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' |
        while read -r library; do
            [ -e "$JAVA_HOME/lib/$library" ] || [ -e "$JAVA_HOME/lib/server/$library" ] || echo "$library"
        done | grep -q .
}

# has_fonts: whether there is a font with the letters of Vietnamese.
has_fonts() {
    [ "$(uname)" = Linux ] || return 0
    command -v fc-list >/dev/null && [ -n "$(fc-list :lang=vi family | head -n 1)" ]
}

# name_itself: PostgreSQL and the platform ask for the machine by its names, which a bare chroot doesn't know.
name_itself() {
    [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ] && command -v getent >/dev/null || return 0
    for name in localhost "$(uname -n)"; do
        if ! getent hosts "$name" >/dev/null && echo "127.0.0.1 $name" >> /etc/hosts; then
            echo "This machine didn't know its own name $name: it stands in /etc/hosts now." >&2
        fi
    done
}

# lacks PACKAGES WORDS: notes something that isn't there.
lacks() {
    missing="$missing $1"
    wanting="${wanting:+$wanting; }$2"
}

look() {
    missing=
    wanting=
    for need in "$@"; do
        case $need in
            jdk)
                if ! find_jdk; then
                    lacks "jdk" "a JDK, version 17 or newer, with its compiler and its windows (no \"headless\" or JRE package)"
                elif ! draws; then
                    lacks "libs" "the JDK's window toolkit and what it links: libXtst, libXi, libXrender, libfreetype, fontconfig"
                fi ;;
            maven) command -v mvn >/dev/null || lacks "maven" "Apache Maven 3.8 or newer" ;;
            fonts) has_fonts || lacks "fontconfig fonts-noto-core" "fontconfig and a font with Vietnamese letters (Noto Sans or DejaVu)" ;;
            display) command -v Xvfb >/dev/null || lacks "xvfb" "the virtual display Xvfb" ;;
            names) name_itself ;;
            *) echo "needs.sh: $need?" >&2; exit 2 ;;
        esac
    done
}

# debian_packages: what lacks noted, in the names this release of Debian has.
debian_packages() {
    for package in $missing; do
        case $package in
            jdk) debian_jdk ;;
            libs)
                if owner=$(dpkg -S "$JAVA_HOME/bin/javac" 2>/dev/null | sed -n 's/^\(openjdk-[0-9]*\)-.*/\1-jre/p') && [ -n "$owner" ]; then
                    echo "$owner"
                fi
                printf '%s\n' libxtst6 libxi6 libxrender1 libxext6 libfreetype6 fontconfig ;;
            *) echo "$package" ;;
        esac
    done | sort -u | tr '\n' ' '
}

# install PACKAGES: installs them quietly and says how much that is; what apt says is shown where it fails.
install() {
    said=$(mktemp "${TMPDIR:-/tmp}/kyso-install-XXXXXX")
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    set -- install --no-install-recommends --no-upgrade "$@"
    if apt-get -qq update >"$said" 2>&1 &&
            { LC_ALL=C apt-get -q --assume-no "$@" 2>/dev/null || true; } | sed -n 's/^/  /; /[nN]eed to get\|newly installed\|disk space will/p' >&2 &&
            apt-get -qq -y "$@" >"$said" 2>&1; then
        rm -f "$said"
        return 0
    fi
    cat "$said" >&2
    rm -f "$said"
    return 1
}

# bring NEEDS: of jdk, maven, fonts, display, names.
bring() {
    look "$@"
    [ -z "$missing" ] && return 0
    if is_debian && [ "$(id -u)" = 0 ]; then
        echo "Missing here: $wanting. Installing it with apt-get." >&2
        # shellcheck disable=SC2046 # one word a package
        if install $(debian_packages); then
            look "$@"
            [ -z "$missing" ] && return 0
        fi
    fi
    echo "Missing here: $wanting." >&2
    if is_debian; then
        echo "Install it with: sudo apt-get install $(debian_packages)" >&2
    elif [ "$(uname)" = Darwin ]; then
        echo "Install it with Homebrew: brew install openjdk maven" >&2
    else
        echo "Install it with this system's package tool, then start this again." >&2
    fi
    exit 3
}

# downloads_counted: copies Maven's output, with the thousand lines of its downloads replaced by how much they are so far.
downloads_counted() {
    awk '
        function tell() { told = kilobytes; printf "Brought %.0f MB in %d files so far.\n", kilobytes / 1000, files; fflush() }
        / Downloading from |^Downloading from |^Progress / { next }
        /Downloaded from / {
            files++
            size = $0
            sub(/.*\(/, "", size)
            split(size, words, " ")
            kilobytes += words[1] * (words[2] == "MB" ? 1000 : words[2] == "kB" ? 1 : 0.001)
            if (kilobytes > told + 25000) tell()
            next
        }
        { print; fflush() }
        END { if (kilobytes > told) tell() }'
}
