<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Command</name>
    <message>
        <source>sign in and bring the cache up to date</source>
        <translation>anmelden und die lokale Kopie aktualisieren</translation>
    </message>
    <message>
        <source>what the cache holds and how old each part is</source>
        <translation>was die lokale Kopie enthält und wie alt jeder Teil ist</translation>
    </message>
    <message>
        <source>serve sample data on this computer</source>
        <translation>Beispieldaten auf diesem Rechner bereitstellen</translation>
    </message>
    <message>
        <source>There is no account on this computer yet. Run "sync" with a server first.</source>
        <translation>Auf diesem Rechner gibt es noch kein Konto. Zuerst „sync“ mit einem Server ausführen.</translation>
    </message>
    <message>
        <source>No account here fits these options.</source>
        <translation>Kein Konto auf diesem Rechner passt zu diesen Optionen.</translation>
    </message>
    <message>
        <source>Several accounts fit; name one with --server, --email and --tenant:</source>
        <translation>Mehrere Konten passen; eines mit --server, --email und --tenant nennen:</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n Zeile geschrieben.</numerusform>
            <numerusform>%n Zeilen geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for everything this program keeps.</source>
        <translation>Ordner für alles, was dieses Programm speichert.</translation>
    </message>
    <message>
        <source>Address of the server.</source>
        <translation>Adresse des Servers.</translation>
    </message>
    <message>
        <source>E-mail address of the account.</source>
        <translation>E-Mail-Adresse des Kontos.</translation>
    </message>
    <message>
        <source>Tenant, by name or id.</source>
        <translation>Mandant, nach Name oder ID.</translation>
    </message>
    <message>
        <source>Wrong number of words; see --help.</source>
        <translation>Falsche Anzahl von Wörtern; siehe --help.</translation>
    </message>
    <message>
        <source>Read the password from the first line of standard input.</source>
        <translation>Das Passwort aus der ersten Zeile der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Read the second-factor code from the next line of standard input.</source>
        <translation>Den zweiten Code aus der nächsten Zeile der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Read the whole list again, to find what vanished.</source>
        <translation>Die ganze Liste neu lesen, um Verschwundenes zu finden.</translation>
    </message>
    <message>
        <source>Leave out times and errors of single builds.</source>
        <translation>Zeiten und Fehler einzelner Builds auslassen.</translation>
    </message>
    <message>
        <source>Keep the session in the key store.</source>
        <translation>Die Sitzung im Schlüsselbund behalten.</translation>
    </message>
    <message>
        <source>--server needs --email and --password-stdin.</source>
        <translation>--server braucht --email und --password-stdin.</translation>
    </message>
    <message>
        <source>--password-stdin needs --server and --email.</source>
        <translation>--password-stdin braucht --server und --email.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>File to write; standard output without it.</source>
        <translation>Zieldatei; ohne sie die Standardausgabe.</translation>
    </message>
    <message>
        <source>Usage: imagefactory-viewer [COMMAND] [OPTIONS]</source>
        <translation>Aufruf: imagefactory-viewer [BEFEHL] [OPTIONEN]</translation>
    </message>
    <message>
        <source>Each command has --help. --version and --allow-list print and end.</source>
        <translation>Jeder Befehl hat --help. --version und --allow-list geben aus und enden.</translation>
    </message>
    <message>
        <source>There is no command "%1"; see --help.</source>
        <translation>Es gibt keinen Befehl „%1“; siehe --help.</translation>
    </message>
    <message>
        <source>Open the built-in sample data.</source>
        <translation>Die eingebauten Beispieldaten öffnen.</translation>
    </message>
    <message>
        <source>Builds of the sample data.</source>
        <translation>Builds der Beispieldaten.</translation>
    </message>
    <message>
        <source>Begin as an icon.</source>
        <translation>Als Symbol beginnen.</translation>
    </message>
    <message>
        <source>--builds takes a whole number.</source>
        <translation>--builds erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>No project is called "%1".</source>
        <translation>Kein Projekt heißt „%1“.</translation>
    </message>
    <message>
        <source>No member is called "%1".</source>
        <translation>Kein Mitglied heißt „%1“.</translation>
    </message>
    <message>
        <source>"%1" is no status. Known: completed, failed, cancelled, running, queued, pending, unknown.</source>
        <translation>„%1“ ist kein Status. Bekannt: completed, failed, cancelled, running, queued, pending, unknown.</translation>
    </message>
    <message>
        <source>"%1" is no build method.</source>
        <translation>„%1“ ist keine Build-Methode.</translation>
    </message>
    <message>
        <source>--min-duration takes whole seconds.</source>
        <translation>--min-duration erwartet ganze Sekunden.</translation>
    </message>
    <message>
        <source>"%1" is no column to sort by.</source>
        <translation>„%1“ ist keine Spalte zum Sortieren.</translation>
    </message>
    <message>
        <source>Only builds of this project (name or id; may be given again).</source>
        <translation>Nur Builds dieses Projekts (Name oder ID; mehrfach möglich).</translation>
    </message>
    <message>
        <source>Created at or after this time.</source>
        <translation>Ab dieser Zeit erstellt.</translation>
    </message>
    <message>
        <source>Created before this time.</source>
        <translation>Vor dieser Zeit erstellt.</translation>
    </message>
    <message>
        <source>Only these states, separated by commas.</source>
        <translation>Nur diese Status, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Only these methods, separated by commas.</source>
        <translation>Nur diese Methoden, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Started by this person (name or id), "automatic" or "unknown".</source>
        <translation>Von dieser Person gestartet (Name oder ID), „automatic“ oder „unknown“.</translation>
    </message>
    <message>
        <source>Took at least so many seconds.</source>
        <translation>Dauerte mindestens so viele Sekunden.</translation>
    </message>
    <message>
        <source>Words to find.</source>
        <translation>Gesuchte Wörter.</translation>
    </message>
    <message>
        <source>Column to sort by; a minus in front turns the order.</source>
        <translation>Spalte zum Sortieren; ein Minus davor kehrt die Reihenfolge um.</translation>
    </message>
    <message>
        <source>Time zone of dates without time (default: the system's).</source>
        <translation>Zeitzone für Daten ohne Uhrzeit (Vorgabe: die des Systems).</translation>
    </message>
    <message>
        <source>"%1" is no ISO 8601 date or time.</source>
        <translation>„%1“ ist kein Datum und keine Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>"%1" is no time zone.</source>
        <translation>„%1“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Builds: %1, of these %2 no longer on the server; details of %3 still to be read</source>
        <translation>Builds: %1, davon %2 nicht mehr auf dem Server; Einzelheiten von %3 noch zu lesen</translation>
    </message>
    <message>
        <source>%1: %2, as of %3%4</source>
        <translation>%1: %2, Stand %3%4</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>, not complete</source>
        <translation>, unvollständig</translation>
    </message>
    <message>
        <source>Build list</source>
        <translation>Build-Liste</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Size on this computer: %1</source>
        <translation>Größe auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>Read the attempts of every build, not only of open and retried ones.</source>
        <translation>Die Versuche jedes Builds lesen, nicht nur die offener und wiederholter.</translation>
    </message>
    <message>
        <source>Without a command the window opens: [--demo] [--builds N] [--minimized] [--data-dir DIR] [LINK]</source>
        <translation>Ohne Befehl öffnet sich das Fenster: [--demo] [--builds N] [--minimized] [--data-dir ORDNER] [LINK]</translation>
    </message>
    <message>
        <source>Only one link can be opened at a time.</source>
        <translation>Es kann nur ein Link auf einmal geöffnet werden.</translation>
    </message>
    <message>
        <source>success rates, durations and what stands out, for a choice of builds</source>
        <translation>Erfolgsraten, Dauern und Auffälliges für eine Auswahl von Builds</translation>
    </message>
    <message>
        <source>write builds, attempts, projects, members or activity as CSV or JSON</source>
        <translation>Builds, Versuche, Projekte, Mitglieder oder Aktivität als CSV oder JSON schreiben</translation>
    </message>
    <message>
        <source>print the log of a build</source>
        <translation>das Log eines Builds ausgeben</translation>
    </message>
    <message>
        <source>Build, by ID or as PROJECT#NUMBER.</source>
        <translation>Build, nach ID oder als PROJEKT#NUMMER.</translation>
    </message>
    <message>
        <source>--password-stdin needs --fetch.</source>
        <translation>--password-stdin braucht --fetch.</translation>
    </message>
    <message>
        <source>What can be exported: builds, attempts, projects, members, activity.</source>
        <translation>Was exportiert werden kann: builds, attempts, projects, members, activity.</translation>
    </message>
    <message>
        <source>A build is named by its ID or as PROJECT#NUMBER.</source>
        <translation>Ein Build wird mit seiner ID oder als PROJEKT#NUMMER genannt.</translation>
    </message>
    <message>
        <source>The cache holds no build "%1".</source>
        <translation>Die lokale Kopie enthält keinen Build „%1“.</translation>
    </message>
    <message>
        <source>Attempt by its number; the newest without it.</source>
        <translation>Versuch nach seiner Nummer; ohne sie der neueste.</translation>
    </message>
    <message>
        <source>Only lines that hold this regular expression.</source>
        <translation>Nur Zeilen, auf die dieser reguläre Ausdruck passt.</translation>
    </message>
    <message>
        <source>Only lines of at least this level: debug, info, warn or error.</source>
        <translation>Nur Zeilen ab dieser Stufe: debug, info, warn oder error.</translation>
    </message>
    <message>
        <source>Print one JSON object for each entry: time, level, source, step, text.</source>
        <translation>Je Eintrag ein JSON-Objekt ausgeben: time, level, source, step, text.</translation>
    </message>
    <message>
        <source>Read the log from the server first.</source>
        <translation>Das Log zuerst vom Server lesen.</translation>
    </message>
    <message>
        <source>--attempt takes a number from 1.</source>
        <translation>--attempt erwartet eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>--level takes debug, info, warn or error.</source>
        <translation>--level erwartet debug, info, warn oder error.</translation>
    </message>
    <message numerus="yes">
        <source>The build has no attempt %1; it has %n.</source>
        <translation>
            <numerusform>Der Build hat keinen Versuch %1; es gibt %n.</numerusform>
            <numerusform>Der Build hat keinen Versuch %1; es gibt %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The build has no attempt, and so no log.</source>
        <translation>Der Build hat keinen Versuch und daher kein Log.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) read</source>
        <translation>
            <numerusform>%n Eintrag gelesen</numerusform>
            <numerusform>%n Einträge gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>The log of this attempt was not read yet; --fetch reads it.</source>
        <translation>Das Log dieses Versuchs ist noch nicht gelesen; --fetch liest es.</translation>
    </message>
    <message>
        <source>As read at %1; the server may have more.</source>
        <translation>Stand %1; der Server kann mehr haben.</translation>
    </message>
    <message numerus="yes">
        <source>The server cannot read %n entry(s) of this log.</source>
        <translation>
            <numerusform>Der Server kann %n Eintrag dieses Logs nicht lesen.</numerusform>
            <numerusform>Der Server kann %n Einträge dieses Logs nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No formula is called "%1"; --explain all lists them.</source>
        <translation>Keine Formel heißt „%1“; --explain all nennt alle.</translation>
    </message>
    <message>
        <source>--by takes day, week, month, project, member, method or hour-of-week.</source>
        <translation>--by erwartet day, week, month, project, member, method oder hour-of-week.</translation>
    </message>
    <message>
        <source>--last takes a number of days such as 30d, or 24h.</source>
        <translation>--last erwartet eine Anzahl von Tagen wie 30d oder 24h.</translation>
    </message>
    <message>
        <source>--compare previous needs --from or --last.</source>
        <translation>--compare previous braucht --from oder --last.</translation>
    </message>
    <message>
        <source>--compare takes "previous" or two times such as 2026-01-01..2026-02-01.</source>
        <translation>--compare erwartet „previous“ oder zwei Zeiten wie 2026-01-01..2026-02-01.</translation>
    </message>
    <message>
        <source>The first time of --compare must lie before the second.</source>
        <translation>Die erste Zeit von --compare muss vor der zweiten liegen.</translation>
    </message>
    <message>
        <source>Instead of --from and --to: the last days, today included (30d), or 24h.</source>
        <translation>Anstelle von --from und --to: die letzten Tage mit dem heutigen (30d) oder 24h.</translation>
    </message>
    <message>
        <source>Compare with another period: "previous", or FROM..TO.</source>
        <translation>Mit einem anderen Zeitraum vergleichen: „previous“ oder VON..BIS.</translation>
    </message>
    <message>
        <source>Groups: day, week, month, project, member, method or hour-of-week.</source>
        <translation>Gruppen: day, week, month, project, member, method oder hour-of-week.</translation>
    </message>
    <message>
        <source>Tell what a formula means ("all" lists them), and end.</source>
        <translation>Sagen, was eine Formel bedeutet („all“ nennt alle), und enden.</translation>
    </message>
    <message>
        <source>--last stands instead of --from and --to.</source>
        <translation>--last steht anstelle von --from und --to.</translation>
    </message>
    <message>
        <source>--from must lie before --to.</source>
        <translation>--from muss vor --to liegen.</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>too few: n = %1, told from %2 on</source>
        <translation>zu wenige: n = %1, Angabe erst ab %2</translation>
    </message>
    <message numerus="yes">
        <source>not known: attempts of %n build(s) not read</source>
        <translation>
            <numerusform>unbekannt: Versuche von %n Build nicht gelesen</numerusform>
            <numerusform>unbekannt: Versuche von %n Builds nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (from %2, no upper bound)</source>
        <translation>%1 (ab %2, ohne obere Grenze)</translation>
    </message>
    <message>
        <source>  average %1, longest %2</source>
        <translation>  Mittel %1, längste %2</translation>
    </message>
    <message>
        <source>%1: not read</source>
        <translation>%1: nicht gelesen</translation>
    </message>
    <message>
        <source>%1 (in part)</source>
        <translation>%1 (teilweise)</translation>
    </message>
    <message>
        <source>%1: builds %2; succeeded %3; p50 %4</source>
        <translation>%1: Builds %2; erfolgreich %3; p50 %4</translation>
    </message>
    <message>
        <source>Builds created from %1 to %2</source>
        <translation>Builds, erstellt von %1 bis %2</translation>
    </message>
    <message>
        <source>As of %1%2</source>
        <translation>Stand %1%2</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nie gelesen</translation>
    </message>
    <message>
        <source>Builds: %1</source>
        <translation>Builds: %1</translation>
    </message>
    <message>
        <source>Succeeded in the end: %1</source>
        <translation>Am Ende erfolgreich: %1</translation>
    </message>
    <message>
        <source>Succeeded at first: %1</source>
        <translation>Beim ersten Versuch erfolgreich: %1</translation>
    </message>
    <message>
        <source>Succeeded attempts: %1</source>
        <translation>Erfolgreiche Versuche: %1</translation>
    </message>
    <message>
        <source>Gain by retries: %1</source>
        <translation>Gewinn durch Wiederholen: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Duration of succeeded builds</source>
        <translation>Dauer erfolgreicher Builds</translation>
    </message>
    <message>
        <source>Duration of failed builds</source>
        <translation>Dauer fehlgeschlagener Builds</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Compared with %1 to %2</source>
        <translation>Verglichen mit %1 bis %2</translation>
    </message>
    <message>
        <source>  not read that far back</source>
        <translation>  so weit zurück nicht gelesen</translation>
    </message>
    <message>
        <source>  before: builds %1; succeeded %2; p50 %3</source>
        <translation>  zuvor: Builds %1; erfolgreich %2; p50 %3</translation>
    </message>
    <message>
        <source>  success rate: %1</source>
        <translation>  Erfolgsrate: %1</translation>
    </message>
    <message>
        <source>  success rate: %1; %2 points (%3 to %4), p = %5</source>
        <translation>  Erfolgsrate: %1; %2 Prozentpunkte (%3 bis %4), p = %5</translation>
    </message>
    <message>
        <source>  duration: %1; shift %2 s (%3 to %4), p = %5</source>
        <translation>  Dauer: %1; Verschiebung %2 s (%3 bis %4), p = %5</translation>
    </message>
    <message>
        <source>  duration: %1</source>
        <translation>  Dauer: %1</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Least n</source>
        <translation>Mindest-n</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>Lässt aus</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Kein Wert, wenn</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>Fallstricke</translation>
    </message>
    <message>
        <source>To be expected</source>
        <translation>Zu erwarten</translation>
    </message>
    <message>
        <source>csv, json or xlsx.</source>
        <translation>csv, json oder xlsx.</translation>
    </message>
    <message>
        <source>--format takes csv, json or xlsx.</source>
        <translation>--format nimmt csv, json oder xlsx.</translation>
    </message>
    <message>
        <source>A workbook is no text for a terminal: name a file with -o.</source>
        <translation>Eine Arbeitsmappe ist kein Text für ein Terminal: mit -o eine Datei nennen.</translation>
    </message>
    <message>
        <source>no break began in the span</source>
        <translation>in der Zeit begann kein Bruch</translation>
    </message>
    <message>
        <source>n = %1, %2 open</source>
        <translation>n = %1, %2 offen</translation>
    </message>
    <message>
        <source>too few: %1, told from %2 on</source>
        <translation>zu wenige: %1, genannt ab %2</translation>
    </message>
    <message>
        <source>longer than seen: most breaks are open; %1</source>
        <translation>länger als beobachtet: die meisten Brüche sind offen; %1</translation>
    </message>
    <message>
        <source>median %1; %2</source>
        <translation>Median %1; %2</translation>
    </message>
    <message>
        <source>median %1 (%2 to %3); %4</source>
        <translation>Median %1 (%2 bis %3); %4</translation>
    </message>
    <message>
        <source>median %1 (from %2, no upper bound); %3</source>
        <translation>Median %1 (ab %2, keine obere Grenze); %3</translation>
    </message>
    <message>
        <source>no target is set</source>
        <translation>kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>targets are for one project or all, unfiltered</source>
        <translation>Ziele gelten für ein Projekt oder alle, ungefiltert</translation>
    </message>
    <message>
        <source>%1 of %2 builds that may fail at a target of %3 did</source>
        <translation>%1 von %2 Builds, die bei einem Ziel von %3 scheitern dürfen, sind gescheitert</translation>
    </message>
    <message>
        <source>; %1 times as fast as that in the last %2</source>
        <translation>; %1-mal so schnell in den letzten %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not known (%1)</source>
        <translation>nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>%1 (%2 to %3) = %4, %5</source>
        <translation>%1 (%2 bis %3) = %4, %5</translation>
    </message>
    <message>
        <source>Recovery time: %1</source>
        <translation>Zeit bis zur Erholung: %1</translation>
    </message>
    <message>
        <source>Error budget: %1</source>
        <translation>Fehlerbudget: %1</translation>
    </message>
    <message>
        <source>Reliability score: %1</source>
        <translation>Verlässlichkeit: %1</translation>
    </message>
    <message numerus="yes">
        <source>  %n build(s) with fewer attempts listed than the audit names retries</source>
        <translation>
            <numerusform>  %n Build mit weniger gelisteten Versuchen, als das Audit Wiederholungen nennt</numerusform>
            <numerusform>  %n Builds mit weniger gelisteten Versuchen, als das Audit Wiederholungen nennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 = a free one.</source>
        <translation>Port auf 127.0.0.1; 0 = ein freier.</translation>
    </message>
    <message>
        <source>Number of builds.</source>
        <translation>Anzahl der Builds.</translation>
    </message>
    <message>
        <source>Number of projects.</source>
        <translation>Anzahl der Projekte.</translation>
    </message>
    <message>
        <source>Number of people, at least 12.</source>
        <translation>Anzahl der Personen, mindestens 12.</translation>
    </message>
    <message>
        <source>Same seed, same data.</source>
        <translation>Gleicher Startwert, gleiche Daten.</translation>
    </message>
    <message>
        <source>Where the past ends (ISO 8601); default: now.</source>
        <translation>Wo die Vergangenheit endet (ISO 8601); Vorgabe: jetzt.</translation>
    </message>
    <message>
        <source>Lets builds happen (--live=N: N a minute, default 6).</source>
        <translation>Lässt Builds entstehen (--live=N: N je Minute, Vorgabe 6).</translation>
    </message>
    <message>
        <source>Fails on purpose: hang, cut, length, 503, 429, 401 or 403; every 7th request, NAME:K every K-th, NAME:all each. May be repeated.</source>
        <translation>Scheitert absichtlich: hang, cut, length, 503, 429, 401 oder 403; jede 7. Anfrage, NAME:K jede K-te, NAME:all jede. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Milliseconds to wait before each answer.</source>
        <translation>Wartezeit vor jeder Antwort in Millisekunden.</translation>
    </message>
    <message>
        <source>Writes what was made to this file (JSON lines).</source>
        <translation>Schreibt das Erzeugte in diese Datei (JSON-Zeilen).</translation>
    </message>
    <message>
        <source>Ends when this parent process ends.</source>
        <translation>Endet, wenn dieser Elternprozess endet.</translation>
    </message>
    <message>
        <source>Ends when standard input is closed.</source>
        <translation>Endet, wenn die Standardeingabe geschlossen wird.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 erwartet eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>--parent-pid takes the number of a process.</source>
        <translation>--parent-pid erwartet die Nummer eines Prozesses.</translation>
    </message>
    <message>
        <source>Serves the Image Factory contract with invented data on 127.0.0.1.</source>
        <translation>Bedient die Image-Factory-Schnittstelle mit erfundenen Daten auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>--now takes a time such as 2026-03-12T13:55:02Z.</source>
        <translation>--now erwartet eine Zeit wie 2026-03-12T13:55:02Z.</translation>
    </message>
    <message>
        <source>--live takes builds a minute, above 0 and up to 6000.</source>
        <translation>--live erwartet Builds je Minute, über 0 und bis 6000.</translation>
    </message>
    <message>
        <source>Unknown fault: %1</source>
        <translation>Unbekannter Fehlerfall: %1</translation>
    </message>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>Der Demo-Server konnte nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Image Factory Viewer</source>
        <translation>Image Factory Viewer</translation>
    </message>
    <message>
        <source>The program is open already; its window comes to the front.</source>
        <translation>Das Programm ist schon geöffnet; sein Fenster kommt nach vorn.</translation>
    </message>
    <message>
        <source>The program is open already, but its window does not answer. End it first, or wait.</source>
        <translation>Das Programm ist schon geöffnet, aber sein Fenster antwortet nicht. Beenden Sie es zuerst, oder warten Sie.</translation>
    </message>
</context>
<context>
    <name>SearchPattern</name>
    <message>
        <source>The expression ends with a single backslash. Write \\ to find one.</source>
        <translation>Der Ausdruck endet mit einem einzelnen Backslash. Schreiben Sie \\, um einen zu finden.</translation>
    </message>
    <message>
        <source>A ] is missing. Write \[ to find a bracket.</source>
        <translation>Ein ] fehlt. Schreiben Sie \[, um eine eckige Klammer zu finden.</translation>
    </message>
    <message>
        <source>A ) is missing. Write \( to find a parenthesis.</source>
        <translation>Ein ) fehlt. Schreiben Sie \(, um eine runde Klammer zu finden.</translation>
    </message>
    <message>
        <source>There is a ) without a (. Write \) to find one.</source>
        <translation>Hier steht ein ) ohne (. Schreiben Sie \), um eines zu finden.</translation>
    </message>
    <message>
        <source>There is nothing to repeat before *, + or ?. Write \*, \+ or \? to find one.</source>
        <translation>Vor *, + oder ? steht nichts zum Wiederholen. Schreiben Sie \*, \+ oder \?, um eines zu finden.</translation>
    </message>
    <message>
        <source>In {n,m} the first number is above the second.</source>
        <translation>In {n,m} ist die erste Zahl größer als die zweite.</translation>
    </message>
    <message>
        <source>A number in {n,m} is too large.</source>
        <translation>Eine Zahl in {n,m} ist zu groß.</translation>
    </message>
    <message>
        <source>In [a-b] the first character comes after the second.</source>
        <translation>In [a-b] kommt das erste Zeichen nach dem zweiten.</translation>
    </message>
    <message>
        <source>The expression is too large.</source>
        <translation>Der Ausdruck ist zu groß.</translation>
    </message>
    <message>
        <source>The expression is not valid at character %1: %2.</source>
        <translation>Der Ausdruck ist bei Zeichen %1 ungültig: %2.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>A search looks at one line at a time: take out the line break.</source>
        <translation>Eine Suche betrachtet immer nur eine Zeile: Entfernen Sie den Zeilenumbruch.</translation>
    </message>
</context>
<context>
    <name>viewer::AccountButton</name>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Rights…</source>
        <translation>Rechte …</translation>
    </message>
</context>
<context>
    <name>viewer::AccountSection</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>who you are to which server</source>
        <translation>mit welchem Konto bei welchem Server</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>Links for other people</source>
        <translation>Links für andere Personen</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>kept per server, once there is an account</source>
        <translation>je Server gespeichert, sobald es ein Konto gibt</translation>
    </message>
    <message>
        <source>where the web pages of this server are; empty = %1</source>
        <translation>wo die Webseiten dieses Servers liegen; leer = %1</translation>
    </message>
    <message>
        <source>An address begins with https:// or http:// and names a host. It was not kept.</source>
        <translation>Eine Adresse beginnt mit https:// oder http:// und nennt einen Rechner. Sie wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Only certificates that this computer can check are accepted. One that it cannot check may be trusted when signing in; it then stands here.</source>
        <translation>Nur Zertifikate, die dieser Rechner prüfen kann, werden angenommen. Einem, das er nicht prüfen kann, lässt sich beim Anmelden vertrauen; es steht dann hier.</translation>
    </message>
    <message>
        <source>Withdraw trust</source>
        <translation>Vertrauen entziehen</translation>
    </message>
    <message>
        <source>Withdraw trust in the certificate of %1</source>
        <translation>Dem Zertifikat von %1 das Vertrauen entziehen</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>viewer::Actions</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All notes…</source>
        <translation>Alle Notizen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Find in list</source>
        <translation>In Liste suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go to details</source>
        <translation>Zu den Details</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Go to filters</source>
        <translation>Zu den Filtern</translation>
    </message>
    <message>
        <source>Clear filters and search</source>
        <translation>Filter und Suche löschen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Copy build ID</source>
        <translation>Build-ID kopieren</translation>
    </message>
    <message>
        <source>Open in web browser</source>
        <translation>Im Webbrowser öffnen</translation>
    </message>
    <message>
        <source>Notes…</source>
        <translation>Notizen …</translation>
    </message>
    <message>
        <source>Show its builds</source>
        <translation>Seine Builds zeigen</translation>
    </message>
    <message>
        <source>Previous build</source>
        <translation>Voriger Build</translation>
    </message>
    <message>
        <source>Next build</source>
        <translation>Nächster Build</translation>
    </message>
    <message>
        <source>Read this build again</source>
        <translation>Diesen Build neu lesen</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>Log speichern …</translation>
    </message>
    <message>
        <source>Open a log file…</source>
        <translation>Logdatei öffnen …</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Zu Zeile gehen …</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Lists and tables</source>
        <translation>Listen und Tabellen</translation>
    </message>
    <message>
        <source>Builds and projects</source>
        <translation>Builds und Projekte</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Pages 1 to 9</source>
        <translation>Seiten 1 bis 9</translation>
    </message>
    <message>
        <source>Ctrl 1…9</source>
        <translation>Strg 1…9</translation>
    </message>
    <message>
        <source>Close, or leave a field</source>
        <translation>Schließen oder ein Feld verlassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>One key, or one together with Ctrl, Alt or Shift.</source>
        <translation>Eine Taste, oder eine zusammen mit Strg, Alt oder Umschalt.</translation>
    </message>
    <message>
        <source>%1 has a meaning of its own everywhere.</source>
        <translation>%1 hat überall eine eigene Bedeutung.</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving: take Ctrl or Alt with it, or an F key.</source>
        <translation>%1 wird zum Tippen und Bewegen gebraucht: Strg oder Alt dazunehmen, oder eine F-Taste.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
    <message>
        <source>Send by mail…</source>
        <translation>Mit E-Mail senden…</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Only this step</source>
        <translation>Nur dieser Schritt</translation>
    </message>
    <message>
        <source>Only this level and above</source>
        <translation>Nur diese Stufe und darüber</translation>
    </message>
    <message>
        <source>All lines again</source>
        <translation>Wieder alle Zeilen</translation>
    </message>
</context>
<context>
    <name>viewer::ArtifactHead</name>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Build or registry</source>
        <translation>Build oder Registry</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>viewer::ArtifactRow</name>
    <message>
        <source>%1 · VM</source>
        <translation>%1 · VM</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>address not known</source>
        <translation>Adresse unbekannt</translation>
    </message>
    <message>
        <source>image for virtual machines</source>
        <translation>Image für virtuelle Maschinen</translation>
    </message>
    <message>
        <source>image of the catalogue</source>
        <translation>Image des Katalogs</translation>
    </message>
    <message>
        <source>Opens the build</source>
        <translation>Öffnet den Build</translation>
    </message>
    <message>
        <source>Copies the address</source>
        <translation>Kopiert die Adresse</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <source>Open the build</source>
        <translation>Build öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>viewer::ArtifactsCard</name>
    <message>
        <source>New artifacts</source>
        <translation>Neue Artefakte</translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n heute</numerusform>
            <numerusform>%n heute</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role may not see images</source>
        <translation>Die eigene Rolle darf Images nicht sehen</translation>
    </message>
    <message>
        <source>The right %1 is missing. An administrator can give it.</source>
        <translation>Das Recht %1 fehlt. Ein Administrator kann es geben.</translation>
    </message>
    <message>
        <source>Images were not read yet</source>
        <translation>Images sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>They are read when the server answers again.</source>
        <translation>Sie werden gelesen, sobald der Server wieder antwortet.</translation>
    </message>
    <message>
        <source>No artifacts yet</source>
        <translation>Noch keine Artefakte</translation>
    </message>
    <message>
        <source>There were none at %1.</source>
        <translation>Um %1 gab es keine.</translation>
    </message>
    <message>
        <source>Images appear here once a build has made one.</source>
        <translation>Images erscheinen hier, sobald ein Build eines erstellt hat.</translation>
    </message>
</context>
<context>
    <name>viewer::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>All failures</source>
        <translation>Alle Fehlschläge</translation>
    </message>
    <message>
        <source>Nothing needed attention</source>
        <translation>Nichts brauchte Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Show the first %1</source>
        <translation>Die ersten %1 zeigen</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Some of these may have been fixed since %1.</source>
        <translation>Einiges davon kann seit %1 behoben sein.</translation>
    </message>
    <message>
        <source>At %1 no project was broken, slower or flaky.</source>
        <translation>Um %1 war kein Projekt defekt, langsamer oder instabil.</translation>
    </message>
    <message>
        <source>No project is broken, slower or flaky.</source>
        <translation>Kein Projekt ist defekt, langsamer oder instabil.</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>viewer::AttentionRow</name>
    <message>
        <source>Opens the project</source>
        <translation>Öffnet das Projekt</translation>
    </message>
    <message>
        <source>Opens the builds</source>
        <translation>Öffnet die Builds</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>viewer::BuildAttemptsView</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Attempt %1, %2: %3</source>
        <translation>Versuch %1, %2: %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the log of attempt %1</source>
        <translation>Das Log von Versuch %1 zeigen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Copy the attempt ID</source>
        <translation>ID des Versuchs kopieren</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>viewer::BuildCells</name>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>reason not read yet</source>
        <translation>Grund noch nicht gelesen</translation>
    </message>
    <message>
        <source>no longer on the server</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>duration not known</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>, usual %1</source>
        <translation>, üblich %1</translation>
    </message>
    <message>
        <source>Duration not known</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>%1, usual %2 (p50, n %3)</source>
        <translation>%1, üblich %2 (p50, n %3)</translation>
    </message>
    <message>
        <source>, p95 %1</source>
        <translation>, p95 %1</translation>
    </message>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Build ID</source>
        <translation>Build-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Noch nicht gestartet</translation>
    </message>
    <message>
        <source>Start time not read yet</source>
        <translation>Startzeit noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 (no longer on the server)</source>
        <translation>%1 (nicht mehr auf dem Server)</translation>
    </message>
    <message>
        <source>%1, from audit</source>
        <translation>%1, laut Protokoll</translation>
    </message>
    <message>
        <source>Automatic: the audit names nobody</source>
        <translation>Automatisch: das Protokoll nennt niemanden</translation>
    </message>
    <message>
        <source>Not known yet: the audit has not been read that far</source>
        <translation>Noch nicht bekannt: das Protokoll ist noch nicht so weit gelesen</translation>
    </message>
    <message>
        <source>This build is no longer on the server; it is kept on this computer.</source>
        <translation>Dieser Build ist nicht mehr auf dem Server; er bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>build %1</source>
        <translation>Build %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
</context>
<context>
    <name>viewer::BuildColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Move the column to the left (Alt+Up)</source>
        <translation>Spalte nach links schieben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move the column to the right (Alt+Down)</source>
        <translation>Spalte nach rechts schieben (Alt+Runter)</translation>
    </message>
    <message>
        <source>First order, first widths</source>
        <translation>Ursprüngliche Reihenfolge und Breiten</translation>
    </message>
</context>
<context>
    <name>viewer::BuildDetails</name>
    <message>
        <source>%1, waited %2</source>
        <translation>%1, wartete %2</translation>
    </message>
    <message>
        <source>not yet, waits %1</source>
        <translation>noch nicht, wartet %1</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>nie gestartet</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>, usual %1 (p50, n %2)</source>
        <translation>, üblich %1 (p50, n %2)</translation>
    </message>
    <message>
        <source>%1 · from audit</source>
        <translation>%1 · laut Protokoll</translation>
    </message>
    <message>
        <source>Automatic · the audit names nobody</source>
        <translation>Automatisch · Protokoll ohne Namen</translation>
    </message>
    <message>
        <source>not known yet · audit not read that far</source>
        <translation>noch unbekannt · Protokoll folgt</translation>
    </message>
    <message>
        <source>No build selected</source>
        <translation>Kein Build ausgewählt</translation>
    </message>
    <message>
        <source>No longer on the server.</source>
        <translation>Nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>Bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Hide details (Space)</source>
        <translation>Details ausblenden (Leertaste)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Build ID</source>
        <translation>Build-ID</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Copy the build ID</source>
        <translation>Build-ID kopieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project and build number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>branch not recorded</source>
        <translation>Branch nicht erfasst</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>reading the message…</source>
        <translation>Meldung wird gelesen …</translation>
    </message>
    <message>
        <source>, status %1</source>
        <translation>, Status %1</translation>
    </message>
    <message>
        <source>not recorded by the server</source>
        <translation>vom Server nicht erfasst</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy the address of the build</source>
        <translation>Adresse des Builds kopieren</translation>
    </message>
    <message>
        <source>Open the build in the web browser</source>
        <translation>Build im Webbrowser öffnen</translation>
    </message>
</context>
<context>
    <name>viewer::BuildFilters</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter löschen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>deleted project %1</source>
        <translation>gelöschtes Projekt %1</translation>
    </message>
    <message>
        <source>%1 (no longer on the server)</source>
        <translation>%1 (nicht mehr auf dem Server)</translation>
    </message>
    <message>
        <source>By the time a build was created</source>
        <translation>Nach dem Zeitpunkt, zu dem ein Build erstellt wurde</translation>
    </message>
    <message>
        <source>Any duration</source>
        <translation>Jede Dauer</translation>
    </message>
    <message>
        <source>At least – less than…</source>
        <translation>Mindestens – unter …</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Von – bis …</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>letzte 90 Tage</translation>
    </message>
    <message>
        <source>%1 until before %2</source>
        <translation>%1 bis vor %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 to under %2</source>
        <translation>%1 bis unter %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
</context>
<context>
    <name>viewer::BuildNotesView</name>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message numerus="yes">
        <source>%n older note(s)</source>
        <translation>
            <numerusform>%n ältere Notiz</numerusform>
            <numerusform>%n ältere Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
</context>
<context>
    <name>viewer::BuildPage</name>
    <message>
        <source>Reading the trace…</source>
        <translation>Trace wird gelesen …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>Konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>Build %1</translation>
    </message>
    <message>
        <source>There is no build with this ID here.</source>
        <translation>Hier gibt es keinen Build mit dieser ID.</translation>
    </message>
    <message>
        <source>It may have been deleted, or it belongs to another tenant.</source>
        <translation>Er wurde vielleicht gelöscht oder gehört zu einem anderen Mandanten.</translation>
    </message>
    <message>
        <source>All builds</source>
        <translation>Alle Builds</translation>
    </message>
    <message>
        <source>Reading the build…</source>
        <translation>Build wird gelesen …</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <source>This build has no Dockerfile, Packer template or Nix expression.</source>
        <translation>Dieser Build hat weder Dockerfile noch Packer-Vorlage noch Nix-Ausdruck.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Copied the build ID</source>
        <translation>Build-ID kopiert</translation>
    </message>
    <message>
        <source>Copied the link</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>Diese Seite speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the trace</source>
        <translation>Trace speichern</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Workflow steps</source>
        <translation>Workflow-Schritte</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Method and configuration</source>
        <translation>Methode und Konfiguration</translation>
    </message>
    <message>
        <source>Similar failures</source>
        <translation>Ähnliche Fehlschläge</translation>
    </message>
    <message>
        <source>Linked images</source>
        <translation>Verknüpfte Images</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Previous build of the project</source>
        <translation>Voriger Build des Projekts</translation>
    </message>
    <message>
        <source>Next build of the project</source>
        <translation>Nächster Build des Projekts</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Parts of the build</source>
        <translation>Teile des Builds</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Show builds</source>
        <translation>Builds zeigen</translation>
    </message>
    <message>
        <source>Failed builds of all projects with the words of this message</source>
        <translation>Fehlgeschlagene Builds aller Projekte mit den Wörtern dieser Meldung</translation>
    </message>
    <message>
        <source>VM images name the build they were made by. The list of other images does not.</source>
        <translation>VM-Images nennen den Build, aus dem sie stammen. Die Liste der anderen Images tut das nicht.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes stay on this computer. The server has no comments.</source>
        <translation>Notizen bleiben auf diesem Rechner. Der Server kennt keine Kommentare.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save this page…</source>
        <translation>Diese Seite speichern …</translation>
    </message>
    <message>
        <source>Save the trace of the server…</source>
        <translation>Trace des Servers speichern …</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Select infrastructure</source>
        <translation>Infrastruktur wählen</translation>
    </message>
    <message>
        <source>Enqueue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>Finalize</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>Ende nicht erfasst</translation>
    </message>
    <message>
        <source>The server does not show you the steps.</source>
        <translation>Der Server zeigt diesem Konto die Schritte nicht.</translation>
    </message>
    <message>
        <source>reading the steps…</source>
        <translation>Schritte werden gelesen …</translation>
    </message>
    <message>
        <source>Steps are read when connected.</source>
        <translation>Schritte werden gelesen, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The steps were not read yet.</source>
        <translation>Die Schritte sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The server keeps no steps of this build.</source>
        <translation>Der Server speichert keine Schritte dieses Builds.</translation>
    </message>
    <message>
        <source>There are no steps yet: the build waits.</source>
        <translation>Noch keine Schritte: Der Build wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps ran more than once; the times are those of the last run.</source>
        <translation>
            <numerusform>%n Schritt lief mehrmals; die Zeiten sind die des letzten Laufs.</numerusform>
            <numerusform>%n Schritte liefen mehrmals; die Zeiten sind die des letzten Laufs.</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>The server cannot read the attempts of this build.</source>
        <translation>Der Server kann die Versuche dieses Builds nicht lesen.</translation>
    </message>
    <message>
        <source>The build has no attempt: it was never started.</source>
        <translation>Der Build hat keinen Versuch: Er wurde nie gestartet.</translation>
    </message>
    <message>
        <source>reading the attempts…</source>
        <translation>Versuche werden gelesen …</translation>
    </message>
    <message>
        <source>The attempts were not read yet.</source>
        <translation>Die Versuche sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Steps and times of the build are those of the last attempt.</source>
        <translation>Schritte und Zeiten des Builds sind die des letzten Versuchs.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>from the manifest</source>
        <translation>aus dem Manifest</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The server has no configuration of this build.</source>
        <translation>Der Server hat keine Konfiguration dieses Builds.</translation>
    </message>
    <message>
        <source>The server does not show you the configuration.</source>
        <translation>Der Server zeigt diesem Konto die Konfiguration nicht.</translation>
    </message>
    <message>
        <source>reading the configuration…</source>
        <translation>Konfiguration wird gelesen …</translation>
    </message>
    <message>
        <source>The configuration is read when connected.</source>
        <translation>Die Konfiguration wird gelesen, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>The configuration was not read yet.</source>
        <translation>Die Konfiguration ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>CPU and memory are not recorded by the server</source>
        <translation>CPU und Arbeitsspeicher erfasst der Server nicht</translation>
    </message>
    <message>
        <source>no name told</source>
        <translation>kein Name angegeben</translation>
    </message>
    <message>
        <source>VM image</source>
        <translation>VM-Image</translation>
    </message>
    <message>
        <source>None linked.</source>
        <translation>Keine verknüpft.</translation>
    </message>
    <message>
        <source>The images were not read yet.</source>
        <translation>Die Images sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>nie gestartet</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Queue time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>to the start of the last attempt</source>
        <translation>bis zum Start des letzten Versuchs</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>from the audit</source>
        <translation>laut Protokoll</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>the audit names nobody</source>
        <translation>das Protokoll nennt niemanden</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>the audit was not read that far</source>
        <translation>das Protokoll ist noch nicht so weit gelesen</translation>
    </message>
    <message>
        <source>Build ID</source>
        <translation>Build-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>no build of this project and method has succeeded yet</source>
        <translation>noch kein Build dieses Projekts und dieser Methode war erfolgreich</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>usual p50 %1 · p95 %2 · n %3</source>
        <translation>üblich p50 %1 · p95 %2 · n %3</translation>
    </message>
    <message>
        <source>usual p50 %1 · n %2, too few for p95</source>
        <translation>üblich p50 %1 · n %2, zu wenige für p95</translation>
    </message>
    <message>
        <source>slower than usual</source>
        <translation>langsamer als üblich</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>longer than usual already</source>
        <translation>dauert schon länger als üblich</translation>
    </message>
    <message>
        <source>half of such builds end by %1, 95 % by %2</source>
        <translation>die Hälfte solcher Builds endet bis %1, 95 % bis %2</translation>
    </message>
    <message>
        <source>half of such builds end by %1</source>
        <translation>die Hälfte solcher Builds endet bis %1</translation>
    </message>
    <message>
        <source>Configuration in the repository: %1</source>
        <translation>Konfiguration im Repository: %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed in step %1</source>
        <translation>Fehlgeschlagen im Schritt %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>reading the message…</source>
        <translation>Meldung wird gelesen …</translation>
    </message>
    <message>
        <source>The server has no message for this failure.</source>
        <translation>Der Server hat zu diesem Fehlschlag keine Meldung.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>There is no message to compare with.</source>
        <translation>Es gibt keine Meldung zum Vergleichen.</translation>
    </message>
    <message>
        <source>No other failed build has this message.</source>
        <translation>Kein anderer fehlgeschlagener Build hat diese Meldung.</translation>
    </message>
    <message>
        <source>%1 failures in %2 since %3; what changes from build to build is left out</source>
        <translation>%1 Fehlschläge in %2 seit %3; was von Build zu Build wechselt, bleibt außen vor</translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekten</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer on the server.</source>
        <translation>Nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>What is shown is kept on this computer.</source>
        <translation>Das Gezeigte bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The server does not show you steps and configuration.</source>
        <translation>Der Server zeigt diesem Konto Schritte und Konfiguration nicht.</translation>
    </message>
    <message>
        <source>The rest comes from what it does show.</source>
        <translation>Der Rest stammt aus dem, was er zeigt.</translation>
    </message>
    <message>
        <source>What was read earlier is shown.</source>
        <translation>Gezeigt wird, was früher gelesen wurde.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project and build number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <source>No web browser could be started.</source>
        <translation>Es ließ sich kein Webbrowser starten.</translation>
    </message>
    <message>
        <source>No mail program could be started.</source>
        <translation>Es ließ sich kein E-Mail-Programm starten.</translation>
    </message>
    <message>
        <source>Back to the table of builds</source>
        <translation>Zurück zur Tabelle der Builds</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write a note on this build</source>
        <translation>Eine Notiz zu diesem Build schreiben</translation>
    </message>
    <message>
        <source>Copy the address of the build</source>
        <translation>Adresse des Builds kopieren</translation>
    </message>
    <message>
        <source>Notes on this build</source>
        <translation>Notizen zu diesem Build</translation>
    </message>
    <message>
        <source>no longer on the server</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
</context>
<context>
    <name>viewer::BuildPageLines</name>
    <message>
        <source>Copy the build ID</source>
        <translation>Build-ID kopieren</translation>
    </message>
</context>
<context>
    <name>viewer::BuildStepRow</name>
    <message>
        <source>began %1</source>
        <translation>Beginn %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy this step</source>
        <translation>Diesen Schritt kopieren</translation>
    </message>
</context>
<context>
    <name>viewer::BuildStepsView</name>
    <message>
        <source>Workflow steps</source>
        <translation>Workflow-Schritte</translation>
    </message>
</context>
<context>
    <name>viewer::BuildTrend</name>
    <message>
        <source>Build trend: no days</source>
        <translation>Build-Verlauf: keine Tage</translation>
    </message>
    <message>
        <source>Builds from %1 to %2: %3 in all, %4 failed, success rate %5</source>
        <translation>Builds vom %1 bis %2: %3 insgesamt, %4 fehlgeschlagen, Erfolgsrate %5</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Left and right read a day, Enter opens its builds</source>
        <translation>Links und Rechts lesen einen Tag vor, Eingabe öffnet seine Builds</translation>
    </message>
    <message>
        <source>Success rate with 95 % interval</source>
        <translation>Erfolgsrate mit 95 %-Intervall</translation>
    </message>
    <message>
        <source>Builds, days summed up</source>
        <translation>Builds, Tage zusammengefasst</translation>
    </message>
    <message>
        <source>Builds per day</source>
        <translation>Builds pro Tag</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n Build</numerusform>
            <numerusform>%n Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no data, not read yet</source>
        <translation>keine Daten, noch nicht gelesen</translation>
    </message>
    <message>
        <source>Success rate %1</source>
        <translation>Erfolgsrate %1</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>The day is not over.</source>
        <translation>Der Tag ist noch nicht vorbei.</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsExport</name>
    <message>
        <source>No account is open any more.</source>
        <translation>Es ist kein Konto mehr offen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room, and try again.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen und es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsExportDialog</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Text for spreadsheets and scripts, UTF-8, times in UTC. A text that a spreadsheet would take for a formula gets an apostrophe in front.</source>
        <translation>Text für Tabellenprogramme und Skripte, UTF-8, Zeiten in UTC. Ein Text, den ein Tabellenprogramm für eine Formel hielte, bekommt einen Apostroph davor.</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Numbers are numbers, times are dates in UTC, and no text is taken for a formula.</source>
        <translation>Zahlen sind Zahlen, Zeiten sind Daten in UTC, und kein Text gilt als Formel.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>For programs: the same keys, unknown values are null.</source>
        <translation>Für Programme: dieselben Schlüssel, Unbekanntes ist null.</translation>
    </message>
    <message>
        <source>Export builds</source>
        <translation>Builds exportieren</translation>
    </message>
    <message>
        <source>1 build</source>
        <translation>1 Build</translation>
    </message>
    <message>
        <source>%1 builds</source>
        <translation>%1 Builds</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Please name the file with its folder.</source>
        <translation>Bitte die Datei mit ihrem Ordner nennen.</translation>
    </message>
    <message>
        <source>This is a folder. Please name a file in it.</source>
        <translation>Das ist ein Ordner. Bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 von %2 Zeilen geschrieben</translation>
    </message>
    <message>
        <source>1 row written to %1</source>
        <translation>1 Zeile geschrieben nach %1</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 Zeilen geschrieben nach %2</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsHead</name>
    <message>
        <source>Find in builds…</source>
        <translation>In Builds suchen …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Number, build ID, project, branch, person or error</source>
        <translation>Nummer, Build-ID, Projekt, Branch, Person oder Fehler</translation>
    </message>
    <message>
        <source>Show, hide and move columns</source>
        <translation>Spalten zeigen, ausblenden und verschieben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save these builds as a file (%1)</source>
        <translation>Diese Builds als Datei sichern (%1)</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ordered by %1, descending</source>
        <translation>Sortiert nach %1, absteigend</translation>
    </message>
    <message>
        <source>Ordered by %1, ascending</source>
        <translation>Sortiert nach %1, aufsteigend</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsPage</name>
    <message>
        <source>Find in builds</source>
        <translation>In Builds suchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>0 of %1</source>
        <translation>0 von %1</translation>
    </message>
    <message>
        <source>No builds yet</source>
        <translation>Noch keine Builds</translation>
    </message>
    <message>
        <source>They appear when the first one starts.</source>
        <translation>Sie erscheinen, sobald der erste startet.</translation>
    </message>
    <message>
        <source>Copied the first %1 of %2 rows</source>
        <translation>Die ersten %1 von %2 Zeilen kopiert</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1 Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied %1 rows</source>
        <translation>%1 Zeilen kopiert</translation>
    </message>
    <message>
        <source>Copied the build ID</source>
        <translation>Build-ID kopiert</translation>
    </message>
    <message>
        <source>Copied %1 build IDs</source>
        <translation>%1 Build-IDs kopiert</translation>
    </message>
    <message>
        <source>Copied the link</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Copied %1 links</source>
        <translation>%1 Links kopiert</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>ordered by %1</source>
        <translation>sortiert nach %1</translation>
    </message>
    <message>
        <source>Open the build</source>
        <translation>Build öffnen</translation>
    </message>
    <message>
        <source>Show builds of this project</source>
        <translation>Builds dieses Projekts zeigen</translation>
    </message>
    <message>
        <source>Export these builds…</source>
        <translation>Diese Builds exportieren…</translation>
    </message>
    <message>
        <source>The builds are still being read. Try again in a moment.</source>
        <translation>Die Builds werden noch gelesen. Bitte gleich noch einmal.</translation>
    </message>
    <message>
        <source>No build matches, so there is nothing to export.</source>
        <translation>Kein Build passt, es gibt also nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>All builds</source>
        <translation>Alle Builds</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsTabBar</name>
    <message>
        <source>Tabs further left</source>
        <translation>Reiter weiter links</translation>
    </message>
    <message>
        <source>Tabs further right</source>
        <translation>Reiter weiter rechts</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsTabs</name>
    <message>
        <source>Saved views</source>
        <translation>Gesicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht sichern</translation>
    </message>
    <message>
        <source>All builds</source>
        <translation>Alle Builds</translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s) cannot be read</source>
        <translation>
            <numerusform>%n gesicherte Ansicht ist nicht lesbar</numerusform>
            <numerusform>%n gesicherte Ansichten sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Their text in the notebook is damaged. It is kept there; nothing was deleted.</source>
        <translation>Ihr Text im Notizbuch ist beschädigt. Er bleibt dort; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n Build</numerusform>
            <numerusform>%n Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown has changed. Click once more for the view as it was saved; “Update” in its menu saves what is shown.</source>
        <translation>Was gezeigt wird, hat sich geändert. Noch ein Klick führt zur Ansicht, wie sie gesichert wurde; „Aktualisieren“ in ihrem Menü sichert, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Back to the view as saved</source>
        <translation>Zurück zur gesicherten Ansicht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Update with what is shown</source>
        <translation>Mit dem Gezeigten aktualisieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsView</name>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsViewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht sichern</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>It is kept on this computer, for this account.</source>
        <translation>Sie bleibt auf diesem Computer, für dieses Konto.</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Eine Ansicht mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>There is a view of this name: it will show what is shown now.</source>
        <translation>Eine Ansicht mit diesem Namen gibt es: sie wird zeigen, was jetzt gezeigt wird.</translation>
    </message>
    <message>
        <source>%1 views are kept already. Delete one first, or take the name of one to replace it.</source>
        <translation>%1 Ansichten sind schon gesichert. Zuerst eine löschen, oder den Namen einer nehmen, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Delete the saved view “%1”?</source>
        <translation>Die gesicherte Ansicht „%1“ löschen?</translation>
    </message>
    <message>
        <source>Only the view goes; no build is touched.</source>
        <translation>Nur die Ansicht geht; kein Build wird angerührt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>viewer::BuildsViews</name>
    <message>
        <source>The saved views cannot be kept or read: %1</source>
        <translation>Die gesicherten Ansichten lassen sich nicht halten oder lesen: %1</translation>
    </message>
</context>
<context>
    <name>viewer::Chart</name>
    <message>
        <source>from %1, no upper bound</source>
        <translation>ab %1, ohne obere Grenze</translation>
    </message>
    <message>
        <source>up to %1, no lower bound</source>
        <translation>bis %1, ohne untere Grenze</translation>
    </message>
    <message>
        <source>%1: no data, the list was not read back that far</source>
        <translation>%1: keine Daten, die Liste wurde nicht so weit zurück gelesen</translation>
    </message>
    <message>
        <source>no builds</source>
        <translation>keine Builds</translation>
    </message>
    <message>
        <source>Only a part of it lies in the period.</source>
        <translation>Nur ein Teil davon liegt im Zeitraum.</translation>
    </message>
</context>
<context>
    <name>viewer::ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1: als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm</translation>
    </message>
    <message>
        <source>%1: show as chart</source>
        <translation>%1: als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Save this chart…</source>
        <translation>Dieses Diagramm speichern …</translation>
    </message>
    <message>
        <source>Save this chart</source>
        <translation>Dieses Diagramm speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
</context>
<context>
    <name>viewer::ChartLegend</name>
    <message>
        <source>95 % interval</source>
        <translation>95 %-Intervall</translation>
    </message>
</context>
<context>
    <name>viewer::ChartTable</name>
    <message>
        <source>(a part)</source>
        <translation>(ein Teil)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %-Intervall</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
</context>
<context>
    <name>viewer::ChoiceList</name>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
</context>
<context>
    <name>viewer::CodeStep</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>It goes to the server together with your password; this program keeps neither.</source>
        <translation>Er geht zusammen mit dem Passwort an den Server; dieses Programm behält keines von beiden.</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>Zweiter Schritt</translation>
    </message>
    <message>
        <source>The server asks for a second code for %1.</source>
        <translation>Der Server verlangt einen zweiten Code für %1.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator.</source>
        <translation>Code der Authenticator-App eingeben.</translation>
    </message>
</context>
<context>
    <name>viewer::Connection</name>
    <message>
        <source>showing data as of %1, %2</source>
        <translation>gezeigt werden Daten von %1, %2</translation>
    </message>
    <message>
        <source>nothing was read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Everything kept here can be read, searched and exported.</source>
        <translation>Alles hier Gespeicherte lässt sich lesen, durchsuchen und exportieren.</translation>
    </message>
    <message>
        <source>Offline: %1.</source>
        <translation>Offline: %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Cannot sync: %1.</source>
        <translation>Abgleich nicht möglich: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not signed in: %1.</source>
        <translation>Nicht angemeldet: %1.</translation>
    </message>
    <message>
        <source>Sign in to update it.</source>
        <translation>Zum Aktualisieren anmelden.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>1 build in the local store</source>
        <translation>1 Build im lokalen Speicher</translation>
    </message>
    <message>
        <source>%1 builds in the local store</source>
        <translation>%1 Builds im lokalen Speicher</translation>
    </message>
    <message>
        <source>First sync under way</source>
        <translation>Erster Abgleich läuft</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Data as of %1, syncing now</source>
        <translation>Daten von %1, Abgleich läuft</translation>
    </message>
    <message>
        <source>Last complete sync %1</source>
        <translation>Letzter vollständiger Abgleich %1</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Daten von %1</translation>
    </message>
    <message>
        <source>Data as of %1, next sync in %2</source>
        <translation>Daten von %1, nächster Abgleich in %2</translation>
    </message>
</context>
<context>
    <name>viewer::ContactsSection</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>whom this program names when you need help</source>
        <translation>wen dieses Programm nennt, wenn Sie Hilfe brauchen</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>who gives roles and runs the server</source>
        <translation>wer Rollen vergibt und den Server betreibt</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>who helps with builds</source>
        <translation>wer bei Builds hilft</translation>
    </message>
    <message>
        <source>This program sends nothing by itself</source>
        <translation>Dieses Programm sendet nichts von selbst</translation>
    </message>
    <message>
        <source>It opens a draft in your mail program; you see it before it goes.</source>
        <translation>Es öffnet einen Entwurf im E-Mail-Programm; Sie sehen ihn vor dem Absenden.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>This is no mail address. It was not kept.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>viewer::CountLine</name>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 von %3</translation>
    </message>
    <message>
        <source>durations not read yet: %1</source>
        <translation>Dauern noch nicht gelesen: %1</translation>
    </message>
    <message>
        <source>%1 without known duration, last</source>
        <translation>%1 ohne bekannte Dauer, am Ende</translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>lese %1 von %2</translation>
    </message>
    <message>
        <source>the newest %1, reading the others</source>
        <translation>die neuesten %1, die übrigen werden gelesen</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>%1 of %2, usable now</source>
        <translation>%1 von %2, schon nutzbar</translation>
    </message>
    <message>
        <source>short word: beginnings only</source>
        <translation>kurzes Wort: nur Wortanfänge</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Clear 1 filter</source>
        <translation>1 Filter löschen</translation>
    </message>
    <message>
        <source>Clear %1 filters</source>
        <translation>%1 Filter löschen</translation>
    </message>
    <message>
        <source>%1 and search</source>
        <translation>Suche und %1</translation>
    </message>
</context>
<context>
    <name>viewer::CredentialsForm</name>
    <message>
        <source>Company directory (LDAP)</source>
        <translation>Firmenverzeichnis (LDAP)</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open offline</source>
        <translation>Offline öffnen</translation>
    </message>
    <message>
        <source>Use the same account as in the web application.</source>
        <translation>Dasselbe Konto wie in der Webanwendung verwenden.</translation>
    </message>
    <message>
        <source>Server &amp;address</source>
        <translation>Server&amp;adresse</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>session in the system key store, no password saved</source>
        <translation>im Schlüsselbund, ohne das Passwort</translation>
    </message>
    <message>
        <source>No key store was found: the session ends with this program.</source>
        <translation>Kein Schlüsselbund: die Sitzung endet mit dem Programm.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Enter the server address.</source>
        <translation>Serveradresse eingeben.</translation>
    </message>
    <message>
        <source>Enter your email.</source>
        <translation>E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Passwort eingeben.</translation>
    </message>
    <message>
        <source>Forgot it?</source>
        <translation>Vergessen?</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Einladung einlösen</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
</context>
<context>
    <name>viewer::DateRangeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Builds from – to</source>
        <translation>Builds von – bis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Created at or after %1 and before %2.</source>
        <translation>Erstellt ab %1 und vor %2.</translation>
    </message>
    <message>
        <source>Created at or after %1.</source>
        <translation>Erstellt ab %1.</translation>
    </message>
    <message>
        <source>Created before %1.</source>
        <translation>Erstellt vor %1.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Mindestens einen Tag wählen.</translation>
    </message>
</context>
<context>
    <name>viewer::DemoProcess</name>
    <message>
        <source>The demo server ended with code %1.</source>
        <translation>Der Demo-Server endete mit Code %1.</translation>
    </message>
</context>
<context>
    <name>viewer::Duration</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>thin space</comment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::DurationRangeDialog</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a thin space</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>At least, in seconds</source>
        <translation>Mindestens, in Sekunden</translation>
    </message>
    <message>
        <source>Less than, in seconds</source>
        <translation>Unter, in Sekunden</translation>
    </message>
    <message>
        <source>Builds by duration</source>
        <translation>Builds nach Dauer</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>The upper limit is not above the lower one.</source>
        <translation>Die obere Grenze liegt nicht über der unteren.</translation>
    </message>
    <message>
        <source>All builds, also those whose duration is not known.</source>
        <translation>Alle Builds, auch die mit unbekannter Dauer.</translation>
    </message>
    <message>
        <source>Durations of %1. Builds whose duration is not known are left out.</source>
        <translation>Dauer: %1. Builds mit unbekannter Dauer bleiben außen vor.</translation>
    </message>
</context>
<context>
    <name>viewer::EntryStep</name>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Link or token from the mail</source>
        <translation>&amp;Link oder Token aus der E-Mail</translation>
    </message>
    <message>
        <source>The server answers the same whether it knows the address or not. The mail holds a link that works for 24 hours.</source>
        <translation>Der Server antwortet gleich, ob er die Adresse kennt oder nicht. Die E-Mail enthält einen Link, der 24 Stunden gilt.</translation>
    </message>
    <message>
        <source>Paste the whole link or only what follows “token=”. It is checked before you choose a new password.</source>
        <translation>Den ganzen Link einfügen oder nur, was auf „token=“ folgt. Er wird geprüft, bevor ein neues Passwort gewählt wird.</translation>
    </message>
    <message>
        <source>Ask for a new password.</source>
        <translation>Neues Passwort anfordern.</translation>
    </message>
    <message>
        <source>Send the mail</source>
        <translation>E-Mail senden</translation>
    </message>
    <message>
        <source>I have a reset link</source>
        <translation>Link aus der E-Mail einlösen</translation>
    </message>
    <message>
        <source>Set a new password with the link of the mail.</source>
        <translation>Mit dem Link aus der E-Mail ein neues Passwort setzen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter the email of your account.</source>
        <translation>E-Mail-Adresse des Kontos eingeben.</translation>
    </message>
    <message>
        <source>Paste the link of the mail.</source>
        <translation>Link aus der E-Mail einfügen.</translation>
    </message>
</context>
<context>
    <name>viewer::Error</name>
    <message>
        <source>The demo and copies on this computer still open.</source>
        <translation>Die Demo und Kopien auf diesem Rechner lassen sich weiter öffnen.</translation>
    </message>
    <message>
        <source>Everything kept here can be read, searched and exported.</source>
        <translation>Alles hier Gespeicherte lässt sich lesen, durchsuchen und exportieren.</translation>
    </message>
    <message>
        <source>Commands that read the local copy still work.</source>
        <translation>Befehle, die die lokale Kopie lesen, funktionieren weiter.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>In einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>This is not a server address.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
    <message>
        <source>Write it like https://factory.example.com.</source>
        <translation>So schreiben: https://factory.example.com.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Adresse und Netz prüfen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server's certificate is not valid.</source>
        <translation>Das Zertifikat des Servers ist ungültig.</translation>
    </message>
    <message>
        <source>Nothing was sent; ask the administrator to check it.</source>
        <translation>Es wurde nichts gesendet; bitte vom Administrator prüfen lassen.</translation>
    </message>
    <message>
        <source>The server sends on to another computer.</source>
        <translation>Der Server leitet an einen anderen Rechner weiter.</translation>
    </message>
    <message>
        <source>Nothing was sent there; enter the final address if you trust it.</source>
        <translation>Dorthin wurde nichts gesendet; die Zieladresse eingeben, wenn sie vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>This address does not answer like an Image Factory server.</source>
        <translation>Diese Adresse antwortet nicht wie ein Image-Factory-Server.</translation>
    </message>
    <message>
        <source>Ask the administrator for the right address.</source>
        <translation>Die richtige Adresse beim Administrator erfragen.</translation>
    </message>
    <message>
        <source>The server is there, but its proxy cuts “/api” off every request.</source>
        <translation>Der Server ist da, aber sein Proxy schneidet „/api“ von jeder Anfrage ab.</translation>
    </message>
    <message>
        <source>Only an administrator can change this.</source>
        <translation>Das kann nur ein Administrator ändern.</translation>
    </message>
    <message>
        <source>The answer was larger than this program accepts.</source>
        <translation>Die Antwort war größer, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The server gave an answer that this program does not understand.</source>
        <translation>Der Server gab eine Antwort, die dieses Programm nicht versteht.</translation>
    </message>
    <message>
        <source>Tell the administrator; a newer version may be needed.</source>
        <translation>Den Administrator informieren; vielleicht ist eine neuere Version nötig.</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>E-Mail oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Beides prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This account is not active: it is disabled, locked or still waiting for an administrator.</source>
        <translation>Dieses Konto ist nicht aktiv: Es ist deaktiviert, gesperrt oder wartet noch auf einen Administrator.</translation>
    </message>
    <message>
        <source>Ask the administrator.</source>
        <translation>An den Administrator wenden.</translation>
    </message>
    <message>
        <source>The server asks for a second code.</source>
        <translation>Der Server verlangt einen zweiten Code.</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator.</source>
        <translation>Code der Authenticator-App eingeben.</translation>
    </message>
    <message>
        <source>The code was refused.</source>
        <translation>Der Code wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Wait for the next one and enter it.</source>
        <translation>Den nächsten abwarten und eingeben.</translation>
    </message>
    <message>
        <source>Your password must be changed before anything can be read.</source>
        <translation>Das Passwort muss geändert werden, bevor etwas gelesen werden kann.</translation>
    </message>
    <message>
        <source>The company directory refused this sign-in.</source>
        <translation>Das Firmenverzeichnis hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Check email and password, or sign in without the directory.</source>
        <translation>E-Mail und Passwort prüfen oder ohne das Verzeichnis anmelden.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Sign in again to update it.</source>
        <translation>Zum Aktualisieren erneut anmelden.</translation>
    </message>
    <message>
        <source>You are signed in, but you belong to no tenant yet.</source>
        <translation>Die Anmeldung gilt, aber das Konto gehört noch zu keinem Mandanten.</translation>
    </message>
    <message>
        <source>Ask the administrator to add you to one.</source>
        <translation>Den Administrator um Aufnahme in einen Mandanten bitten.</translation>
    </message>
    <message>
        <source>This account may no longer open this tenant.</source>
        <translation>Dieses Konto darf diesen Mandanten nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>Your role may not see this.</source>
        <translation>Die eigene Rolle darf das nicht sehen.</translation>
    </message>
    <message>
        <source>The rest works.</source>
        <translation>Der Rest funktioniert.</translation>
    </message>
    <message>
        <source>Ask the administrator for the right.</source>
        <translation>Den Administrator um das Recht bitten.</translation>
    </message>
    <message>
        <source>The server was set up without rights, so it refuses everybody.</source>
        <translation>Der Server wurde ohne Rechte eingerichtet und weist daher alle ab.</translation>
    </message>
    <message>
        <source>Only an administrator can finish its setup.</source>
        <translation>Nur ein Administrator kann die Einrichtung abschließen.</translation>
    </message>
    <message>
        <source>The server is not set up yet.</source>
        <translation>Der Server ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>An administrator has to finish its setup first.</source>
        <translation>Ein Administrator muss die Einrichtung erst abschließen.</translation>
    </message>
    <message>
        <source>The server did not accept the request; this is a mistake of this program.</source>
        <translation>Der Server hat die Anfrage nicht angenommen; das ist ein Fehler dieses Programms.</translation>
    </message>
    <message>
        <source>Please report it with the log.</source>
        <translation>Bitte mit dem Protokoll des Programms melden.</translation>
    </message>
    <message>
        <source>The server does not have this (any more).</source>
        <translation>Der Server hat das nicht (mehr).</translation>
    </message>
    <message>
        <source>The server asks for a pause: there were too many requests.</source>
        <translation>Der Server bittet um eine Pause: Es waren zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The server is closed for maintenance.</source>
        <translation>Der Server ist wegen Wartung geschlossen.</translation>
    </message>
    <message>
        <source>The server has a problem (it answered %1).</source>
        <translation>Der Server hat ein Problem (er antwortete %1).</translation>
    </message>
    <message>
        <source>The server has a problem.</source>
        <translation>Der Server hat ein Problem.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>This program only reads, so the request was not sent.</source>
        <translation>Dieses Programm liest nur; die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The local copy cannot be read or written.</source>
        <translation>Die lokale Kopie lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the data folder.</source>
        <translation>Datenträger und Rechte des Datenordners prüfen.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be kept.</source>
        <translation>Der Datenträger ist voll; es kann nichts mehr gespeichert werden.</translation>
    </message>
    <message>
        <source>What is here can still be read.</source>
        <translation>Was hier ist, lässt sich weiter lesen.</translation>
    </message>
    <message>
        <source>Free some space; reading goes on by itself.</source>
        <translation>Platz schaffen; das Lesen geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The local copy was written by a newer version of this program.</source>
        <translation>Die lokale Kopie stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>It was set aside.</source>
        <translation>Sie wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Update the program, or let it read everything again.</source>
        <translation>Das Programm aktualisieren oder alles neu lesen lassen.</translation>
    </message>
    <message>
        <source>The local copy was damaged.</source>
        <translation>Die lokale Kopie war beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside and everything is read again.</source>
        <translation>Sie wurde beiseitegelegt, alles wird neu gelesen.</translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation>Die Eingabe ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Sign in here and choose a new one.</source>
        <translation>Hier anmelden und ein neues wählen.</translation>
    </message>
    <message>
        <source>The server did not accept the old password.</source>
        <translation>Der Server hat das alte Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Your password was not changed.</source>
        <translation>Das Passwort wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Sign in again and try once more.</source>
        <translation>Erneut anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server refused the new password.</source>
        <translation>Der Server hat das neue Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Ein anderes wählen.</translation>
    </message>
    <message>
        <source>The server could not change the password.</source>
        <translation>Der Server konnte das Passwort nicht ändern.</translation>
    </message>
    <message>
        <source>Your old password still works.</source>
        <translation>Das alte Passwort gilt weiter.</translation>
    </message>
    <message>
        <source>Try a shorter one, or again in a minute.</source>
        <translation>Ein kürzeres versuchen oder in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The server does not know this invitation.</source>
        <translation>Der Server kennt diese Einladung nicht.</translation>
    </message>
    <message>
        <source>Check that the whole link was pasted and that it belongs to this server.</source>
        <translation>Prüfen, ob der ganze Link eingefügt wurde und zu diesem Server gehört.</translation>
    </message>
    <message>
        <source>The server cannot read this invitation.</source>
        <translation>Der Server kann diese Einladung nicht lesen.</translation>
    </message>
    <message>
        <source>Try again in a minute; if it stays so, ask the administrator for a new one.</source>
        <translation>In einer Minute erneut versuchen; bleibt es so, den Administrator um eine neue bitten.</translation>
    </message>
    <message>
        <source>The server did not accept the invitation: it is used, withdrawn or expired.</source>
        <translation>Der Server hat die Einladung nicht angenommen: Sie ist benutzt, zurückgezogen oder abgelaufen.</translation>
    </message>
    <message>
        <source>Ask the administrator for a new one.</source>
        <translation>Den Administrator um eine neue bitten.</translation>
    </message>
    <message>
        <source>There is no invitation in what was pasted.</source>
        <translation>Im Eingefügten steckt keine Einladung.</translation>
    </message>
    <message>
        <source>Paste the whole link of the mail, or what follows “token=”.</source>
        <translation>Den ganzen Link aus der E-Mail einfügen oder, was auf „token=“ folgt.</translation>
    </message>
    <message>
        <source>This link is not valid (any more): it is used, older than 24 hours or not complete.</source>
        <translation>Dieser Link gilt nicht (mehr): Er ist benutzt, älter als 24 Stunden oder unvollständig.</translation>
    </message>
    <message>
        <source>Ask for a new mail.</source>
        <translation>Eine neue E-Mail anfordern.</translation>
    </message>
    <message>
        <source>The server could not set the new password.</source>
        <translation>Der Server konnte das neue Passwort nicht setzen.</translation>
    </message>
    <message>
        <source>The link still works.</source>
        <translation>Der Link gilt weiter.</translation>
    </message>
    <message>
        <source>Choose another password, or try again in a minute.</source>
        <translation>Ein anderes Passwort wählen oder in einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>The password of this account belongs to your company directory (LDAP).</source>
        <translation>Das Passwort dieses Kontos gehört zum Firmenverzeichnis (LDAP).</translation>
    </message>
    <message>
        <source>Change it there, then sign in with “Company directory”.</source>
        <translation>Dort ändern, dann mit „Firmenverzeichnis“ anmelden.</translation>
    </message>
    <message>
        <source>There is no reset link in what was pasted.</source>
        <translation>Im Eingefügten steckt kein Link zum Zurücksetzen.</translation>
    </message>
    <message>
        <source>The server could not sign this account in.</source>
        <translation>Der Server konnte dieses Konto nicht anmelden.</translation>
    </message>
    <message>
        <source>Try once more; if it stays so, ask the administrator to look at the account.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, sollte die Verwaltung das Konto prüfen.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a password.</source>
        <translation>Der Proxy dieses Netzes verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Write it into the proxy settings of this computer, or ask whoever runs the network.</source>
        <translation>Das Passwort in den Proxy-Einstellungen dieses Rechners eintragen oder den Betreiber des Netzes fragen.</translation>
    </message>
</context>
<context>
    <name>viewer::ErrorBlock</name>
    <message>
        <source>Error message</source>
        <translation>Fehlermeldung</translation>
    </message>
</context>
<context>
    <name>viewer::FilterChip</name>
    <message>
        <source>%1 (Delete clears it)</source>
        <translation>%1 (Entf löscht ihn)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>viewer::FormulaMark</name>
    <message>
        <source>How it is computed</source>
        <translation>Wie es gerechnet wird</translation>
    </message>
    <message>
        <source>%1: how it is computed</source>
        <translation>%1: wie es berechnet wird</translation>
    </message>
</context>
<context>
    <name>viewer::GeneralSection</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>how the program looks and starts</source>
        <translation>wie das Programm aussieht und startet</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>colours of the whole program</source>
        <translation>Farben des ganzen Programms</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>of all tables</source>
        <translation>aller Tabellen</translation>
    </message>
    <message>
        <source>Language, start and time</source>
        <translation>Sprache, Start und Zeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>as the system: %1</source>
        <translation>wie das System: %1</translation>
    </message>
    <message>
        <source>Page at start</source>
        <translation>Seite beim Start</translation>
    </message>
    <message>
        <source>what the window shows first</source>
        <translation>was das Fenster zuerst zeigt</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>of all times on screen, from the next start on</source>
        <translation>aller angezeigten Zeiten, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Hide figures of single members</source>
        <translation>Kennzahlen einzelner Mitglieder ausblenden</translation>
    </message>
    <message>
        <source>pages then show figures of projects and of all people together only</source>
        <translation>Seiten zeigen dann nur Kennzahlen von Projekten und von allen Personen zusammen</translation>
    </message>
    <message>
        <source>The one open last</source>
        <translation>Die zuletzt geöffnete</translation>
    </message>
</context>
<context>
    <name>viewer::HealthComposition</name>
    <message>
        <source>The chart could not be saved.</source>
        <translation>Das Diagramm konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>viewer::HealthPage</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Success rate by week</source>
        <translation>Erfolgsrate pro Woche</translation>
    </message>
    <message>
        <source>Duration of succeeded builds</source>
        <translation>Dauer erfolgreicher Builds</translation>
    </message>
    <message>
        <source>Failures a week</source>
        <translation>Fehlschläge pro Woche</translation>
    </message>
    <message>
        <source>Builds a week</source>
        <translation>Builds pro Woche</translation>
    </message>
    <message>
        <source>Failure messages</source>
        <translation>Fehlermeldungen</translation>
    </message>
    <message>
        <source>Lasting changes of the duration</source>
        <translation>Dauerhafte Änderungen der Dauer</translation>
    </message>
    <message>
        <source>Failure rate by hour of week</source>
        <translation>Fehlerquote nach Wochenstunde</translation>
    </message>
    <message>
        <source>By member</source>
        <translation>Nach Mitglied</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>No build failed in this period.</source>
        <translation>In diesem Zeitraum ist kein Build fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No clear change found.</source>
        <translation>Keine deutliche Änderung gefunden.</translation>
    </message>
    <message>
        <source>No builds in this period.</source>
        <translation>Keine Builds in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Computing figures</source>
        <translation>Kennzahlen werden berechnet</translation>
    </message>
    <message>
        <source>%1 of %2 builds read</source>
        <translation>%1 von %2 Builds gelesen</translation>
    </message>
    <message numerus="yes">
        <source>No builds in the last %n day(s)</source>
        <translation>
            <numerusform>Keine Builds seit %n Tag</numerusform>
            <numerusform>Keine Builds seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>A longer period may have some.</source>
        <translation>Ein längerer Zeitraum enthält vielleicht welche.</translation>
    </message>
    <message>
        <source>No builds yet</source>
        <translation>Noch keine Builds</translation>
    </message>
    <message>
        <source>Figures appear here as soon as the first build was started on the server.</source>
        <translation>Kennzahlen erscheinen hier, sobald der erste Build auf dem Server gestartet wurde.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsrate</translation>
    </message>
    <message>
        <source>Unfinished or unknown</source>
        <translation>Unfertig oder unbekannt</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Neuigkeit</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Share, interval</source>
        <translation>Anteil, Intervall</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Numbers, paths and addresses are masked. A message is not a cause.</source>
        <translation>Zahlen, Pfade und Adressen sind maskiert. Eine Meldung ist keine Ursache.</translation>
    </message>
    <message>
        <source>The texts could not be read.</source>
        <translation>Die Texte konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n rarer message(s) are not listed.</source>
        <translation>
            <numerusform>%n seltenere Meldung ist nicht aufgeführt.</numerusform>
            <numerusform>%n seltenere Meldungen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a message is new is not known: the time before is not read yet.</source>
        <translation>Ob eine Meldung neu ist, ist nicht bekannt: Die Zeit davor ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>p50 before and after</source>
        <translation>p50 vorher und nachher</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>▲ Slower</source>
        <translation>▲ Langsamer</translation>
    </message>
    <message>
        <source>▼ Faster</source>
        <translation>▼ Schneller</translation>
    </message>
    <message numerus="yes">
        <source>%n series judged</source>
        <translation>
            <numerusform>%n Reihe beurteilt</numerusform>
            <numerusform>%n Reihen beurteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with too few runs</source>
        <translation>
            <numerusform>%n mit zu wenigen Läufen</numerusform>
            <numerusform>%n mit zu wenigen Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>A change counts from p &lt; 0.01 and at least 15 % and 60 s. A provisional one can still move until 5 runs have followed.</source>
        <translation>Eine Änderung zählt ab p &lt; 0,01 und mindestens 15 % und 60 s. Eine vorläufige kann sich noch verschieben, bis 5 Läufe gefolgt sind.</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Success rate, interval, n</source>
        <translation>Erfolgsquote, Intervall, n</translation>
    </message>
    <message>
        <source>p50, interval, n</source>
        <translation>p50, Intervall, n</translation>
    </message>
    <message>
        <source>By name, no ranking; who started a build is read from the audit. A build started is not a measure of a person.</source>
        <translation>Nach Namen, ohne Rangfolge; wer einen Build gestartet hat, steht im Protokoll. Ein gestarteter Build ist kein Maß für einen Menschen.</translation>
    </message>
    <message numerus="yes">
        <source>Not compared: the %n day(s) before are not read yet</source>
        <translation>
            <numerusform>Nicht verglichen: Der %n Tag davor ist noch nicht gelesen</numerusform>
            <numerusform>Nicht verglichen: Die %n Tage davor sind noch nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>n %1 by week</source>
        <translation>n %1 nach Woche</translation>
    </message>
    <message>
        <source>this week is partial</source>
        <translation>diese Woche ist unvollständig</translation>
    </message>
    <message>
        <source>not read back to the begin yet</source>
        <translation>noch nicht bis zum Anfang gelesen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Too few builds: %1, %2 are needed</source>
        <translation>Zu wenige Builds: %1, nötig sind %2</translation>
    </message>
    <message>
        <source>from %1, no upper bound</source>
        <translation>ab %1, ohne obere Grenze</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 von %2 beendeten</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>p50 before %1</source>
        <translation>p50 vorher %1</translation>
    </message>
    <message>
        <source>number of builds differs by hour, Kruskal–Wallis %1</source>
        <translation>Zahl der Builds ist je Stunde verschieden, Kruskal–Wallis %1</translation>
    </message>
    <message>
        <source>no clear difference by hour, Kruskal–Wallis %1</source>
        <translation>kein deutlicher Unterschied nach Stunde, Kruskal–Wallis %1</translation>
    </message>
    <message>
        <source>Highest: %1, %2 of %3 failed</source>
        <translation>Höchste: %1, %2 von %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>No hour stands out</source>
        <translation>Keine Stunde sticht hervor</translation>
    </message>
    <message numerus="yes">
        <source>%n hatched hour(s): n below 5. Colour: shrunk rate.</source>
        <translation>
            <numerusform>%n schraffierte Stunde: n unter 5. Farbe: geschrumpfte Quote.</numerusform>
            <numerusform>%n schraffierte Stunden: n unter 5. Farbe: geschrumpfte Quote.</numerusform>
        </translation>
    </message>
    <message>
        <source>started by people</source>
        <translation>von Personen gestartet</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>starter not known yet</source>
        <translation>Starter noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1, from #%2 on</source>
        <translation>%1, ab #%2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>by the rule of the last 3 runs</source>
        <translation>nach der Regel der letzten 3 Läufe</translation>
    </message>
    <message>
        <source>no message from the server</source>
        <translation>keine Meldung vom Server</translation>
    </message>
    <message>
        <source>Image size per version</source>
        <translation>Image-Größe je Version</translation>
    </message>
    <message>
        <source>The server records no CPU or memory of builds. The size of an image is not what its build used.</source>
        <translation>Der Server zeichnet weder CPU noch Speicher von Builds auf. Wie groß ein Image ist, sagt nicht, was sein Build verbraucht hat.</translation>
    </message>
    <message>
        <source>Save what has the focus…</source>
        <translation>Sichern, was den Fokus hat…</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) without a known size left out.</source>
        <translation>
            <numerusform>%n Version ohne bekannte Größe ausgelassen.</numerusform>
            <numerusform>%n Versionen ohne bekannte Größe ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a readable version.</source>
        <translation>
            <numerusform>%n Image ohne lesbare Version.</numerusform>
            <numerusform>%n Images ohne lesbare Version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) for machines: the server tells no size.</source>
        <translation>
            <numerusform>%n Image für Maschinen: der Server nennt keine Größe.</numerusform>
            <numerusform>%n Images für Maschinen: der Server nennt keine Größe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the catalogue could not be read.</source>
        <translation>
            <numerusform>%n Image des Katalogs war nicht lesbar.</numerusform>
            <numerusform>%n Images des Katalogs waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the catalogue name no build.</source>
        <translation>
            <numerusform>%n Image des Katalogs nennt keinen Build.</numerusform>
            <numerusform>%n Images des Katalogs nennen keinen Build.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Image-Größe</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>As large as %1</source>
        <translation>So groß wie %1</translation>
    </message>
    <message>
        <source>%1 larger than %2</source>
        <translation>%1 größer als %2</translation>
    </message>
    <message>
        <source>%1 smaller than %2</source>
        <translation>%1 kleiner als %2</translation>
    </message>
    <message>
        <source>Choose a project to see the size of its images.</source>
        <translation>Ein Projekt wählen, um die Größe seiner Images zu sehen.</translation>
    </message>
    <message>
        <source>Not known: sizes are read from the server, which cannot be reached now.</source>
        <translation>Nicht bekannt: Größen werden vom Server gelesen, der gerade nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Not known: your roles do not include images.</source>
        <translation>Nicht bekannt: Ihre Rollen umfassen keine Images.</translation>
    </message>
    <message>
        <source>Reading the catalogue of images…</source>
        <translation>Der Katalog der Images wird gelesen…</translation>
    </message>
    <message>
        <source>No image of the catalogue with a known size comes from builds of this project.</source>
        <translation>Kein Image des Katalogs mit bekannter Größe stammt aus Builds dieses Projekts.</translation>
    </message>
</context>
<context>
    <name>viewer::Help</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>Lässt aus</translation>
    </message>
    <message>
        <source>No value when</source>
        <translation>Kein Wert, wenn</translation>
    </message>
    <message>
        <source>Pitfalls</source>
        <translation>Fallstricke</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
</context>
<context>
    <name>viewer::HelpPage</name>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>Themen der Hilfe</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Nothing holds these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>viewer::HelpText</name>
    <message>
        <source>Text of the help</source>
        <translation>Text der Hilfe</translation>
    </message>
</context>
<context>
    <name>viewer::HourMap</name>
    <message>
        <source>Arrow keys read an hour, Enter opens the failed builds of the period</source>
        <translation>Pfeiltasten lesen eine Stunde vor, die Eingabetaste öffnet die fehlgeschlagenen Builds des Zeitraums</translation>
    </message>
    <message>
        <source>n &lt; 5</source>
        <translation>n &lt; 5</translation>
    </message>
</context>
<context>
    <name>viewer::InvitationFlow</name>
    <message>
        <source>The token alone does not say which server.</source>
        <translation>Das Token allein sagt nicht, welcher Server.</translation>
    </message>
    <message>
        <source>Paste the whole link, or enter the server address first.</source>
        <translation>Den ganzen Link einfügen oder zuerst die Serveradresse eingeben.</translation>
    </message>
    <message>
        <source>This invitation was accepted already.</source>
        <translation>Diese Einladung wurde schon angenommen.</translation>
    </message>
    <message>
        <source>Sign in with the account %1.</source>
        <translation>Mit dem Konto %1 anmelden.</translation>
    </message>
    <message>
        <source>This invitation was withdrawn.</source>
        <translation>Diese Einladung wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Ask whoever invited you.</source>
        <translation>An die Person wenden, die eingeladen hat.</translation>
    </message>
    <message>
        <source>This invitation has expired.</source>
        <translation>Diese Einladung ist abgelaufen.</translation>
    </message>
    <message>
        <source>This invitation expired: %1.</source>
        <translation>Diese Einladung ist abgelaufen: %1.</translation>
    </message>
    <message>
        <source>Ask whoever invited you for a new one.</source>
        <translation>Die einladende Person um eine neue bitten.</translation>
    </message>
    <message>
        <source>You are invited as %1.</source>
        <translation>Eingeladen als %1.</translation>
    </message>
    <message>
        <source>You are invited until %1 as %2.</source>
        <translation>Eingeladen bis %1 als %2.</translation>
    </message>
    <message>
        <source>The invitation has to be looked up again.</source>
        <translation>Die Einladung muss neu nachgesehen werden.</translation>
    </message>
    <message>
        <source>Paste the link once more.</source>
        <translation>Den Link noch einmal einfügen.</translation>
    </message>
</context>
<context>
    <name>viewer::InvitationStep</name>
    <message>
        <source>&amp;Link or token from the mail</source>
        <translation>&amp;Link oder Token aus der E-Mail</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>La&amp;st name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>An existing account keeps its own name and password. The project is known only once you are active.</source>
        <translation>Ein vorhandenes Konto behält Name und Passwort. Das Projekt ist erst bekannt, wenn das Konto aktiv ist.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Accept an invitation.</source>
        <translation>Einladung annehmen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Accept invitation</source>
        <translation>Einladung annehmen</translation>
    </message>
    <message>
        <source>Paste the link of the mail.</source>
        <translation>Link aus der E-Mail einfügen.</translation>
    </message>
    <message>
        <source>Enter your first name.</source>
        <translation>Vornamen eingeben.</translation>
    </message>
    <message>
        <source>Enter your last name.</source>
        <translation>Nachnamen eingeben.</translation>
    </message>
</context>
<context>
    <name>viewer::KeysSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>every action, and the keys it has</source>
        <translation>jede Aktion und ihre Tasten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Wie geliefert</translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Alle wie geliefert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Remove or restore</source>
        <translation>Wegnehmen oder zurücksetzen</translation>
    </message>
    <message>
        <source>Take its keys away, or give it those that it was delivered with.</source>
        <translation>Ihr die Tasten nehmen oder die geben, mit denen sie geliefert wurde.</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Andere Tasten</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>changed; as delivered: %1</source>
        <translation>geändert; geliefert: %1</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>wie geliefert</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) changed</source>
        <translation>
            <numerusform>%n Aktion geändert</numerusform>
            <numerusform>%n Aktionen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>has no keys; press new ones in the field</source>
        <translation>hat keine Tasten; im Feld neue drücken</translation>
    </message>
    <message>
        <source>has %1; press new ones in the field</source>
        <translation>hat %1; im Feld neue drücken</translation>
    </message>
</context>
<context>
    <name>viewer::LastTen</name>
    <message>
        <source>No finished build</source>
        <translation>Kein abgeschlossener Build</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n erfolgreich</numerusform>
            <numerusform>%n erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded on retry</source>
        <translation>
            <numerusform>%n beim Wiederholen erfolgreich</numerusform>
            <numerusform>%n beim Wiederholen erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n finished build(s): </source>
        <translation>
            <numerusform>Letzter %n abgeschlossener Build: </numerusform>
            <numerusform>Letzte %n abgeschlossene Builds: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::LatestRow</name>
    <message>
        <source>Build %1, %2, %3, %4</source>
        <translation>Build %1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>viewer::LinkOpening</name>
    <message>
        <source>This is not a link to a build or a project.</source>
        <translation>Das ist kein Link zu einem Build oder Projekt.</translation>
    </message>
    <message>
        <source>This link leads to %1, where nobody has signed in yet.</source>
        <translation>Dieser Link führt zu %1; dort ist noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>Nothing was asked of that server.</source>
        <translation>Dieser Server wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Sign in there…</source>
        <translation>Dort anmelden …</translation>
    </message>
    <message>
        <source>This link leads to %1, which the administrator of this computer does not allow.</source>
        <translation>Dieser Link führt zu %1; das erlaubt die Verwaltung dieses Computers nicht.</translation>
    </message>
    <message>
        <source>Projects have no page “Team” here yet.</source>
        <translation>Projekte haben hier noch keine Seite „Team“.</translation>
    </message>
    <message>
        <source>This is the overview of the project that the link names.</source>
        <translation>Das ist die Übersicht des Projekts, das der Link nennt.</translation>
    </message>
    <message>
        <source>Projects have no page “Analytics” here yet.</source>
        <translation>Projekte haben hier noch keine Seite „Analytics“.</translation>
    </message>
</context>
<context>
    <name>viewer::ListCard</name>
    <message>
        <source>Save this list</source>
        <translation>Diese Liste sichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save this list…</source>
        <translation>Diese Liste sichern…</translation>
    </message>
</context>
<context>
    <name>viewer::LoadingBlocks</name>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
</context>
<context>
    <name>viewer::LoadingRows</name>
    <message>
        <source>Reading builds</source>
        <translation>Builds werden gelesen</translation>
    </message>
</context>
<context>
    <name>viewer::LogBar</name>
    <message>
        <source>Find in the log…</source>
        <translation>Im Log suchen …</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Source of the lines</source>
        <translation>Quelle der Zeilen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Warnungen %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>viewer::LogComposition</name>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>viewer::LogMap</name>
    <message>
        <source>Overview of the log</source>
        <translation>Übersicht des Logs</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 lines with a match</source>
        <translation>%1 Fehler, %2 Warnungen, %3 Zeilen mit Treffer</translation>
    </message>
</context>
<context>
    <name>viewer::LogSide</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>the log does not say how it ended</source>
        <translation>das Log sagt nicht, wie es endete</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps of the log</source>
        <translation>Schritte des Logs</translation>
    </message>
    <message>
        <source>Errors and warnings of the log</source>
        <translation>Fehler und Warnungen des Logs</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Fold or unfold the step</source>
        <translation>Schritt ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Show only this step</source>
        <translation>Nur diesen Schritt zeigen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n line(s)</source>
        <translation>
            <numerusform>%1: %2, %n Zeile</numerusform>
            <numerusform>%1: %2, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Errors and warnings: the first %1 of %2</source>
        <translation>Fehler und Warnungen: die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Errors and warnings: %1</source>
        <translation>Fehler und Warnungen: %1</translation>
    </message>
</context>
<context>
    <name>viewer::LogText</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>… %n line(s) folded</source>
        <translation>
            <numerusform>… %n Zeile eingeklappt</numerusform>
            <numerusform>… %n Zeilen eingeklappt</numerusform>
        </translation>
    </message>
    <message>
        <source>… the line goes on: %1</source>
        <translation>… die Zeile geht weiter: %1</translation>
    </message>
    <message numerus="yes">
        <source>(overwritten %n time(s))</source>
        <translation>
            <numerusform>(%n Mal überschrieben)</numerusform>
            <numerusform>(%n Mal überschrieben)</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot read this entry.</source>
        <translation>Der Server kann diesen Eintrag nicht lesen.</translation>
    </message>
</context>
<context>
    <name>viewer::LogView</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>No build is open</source>
        <translation>Kein Build ist geöffnet</translation>
    </message>
    <message>
        <source>Open a build to see its log.</source>
        <translation>Einen Build öffnen, um sein Log zu sehen.</translation>
    </message>
    <message>
        <source>This log was not read yet</source>
        <translation>Dieses Log ist noch nicht gelesen</translation>
    </message>
    <message>
        <source>It is kept on this computer once it was read.</source>
        <translation>Nach dem Lesen bleibt es auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Read the log</source>
        <translation>Log lesen</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Das Log wird gelesen …</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Noch keine Zeilen</translation>
    </message>
    <message>
        <source>The attempt runs. Lines appear here as the server stores them.</source>
        <translation>Der Versuch läuft. Zeilen erscheinen hier, sobald der Server sie speichert.</translation>
    </message>
    <message>
        <source>This log was not read before</source>
        <translation>Dieses Log wurde noch nie gelesen</translation>
    </message>
    <message>
        <source>There is no connection to the server now. The log is read when it is back.</source>
        <translation>Gerade besteht keine Verbindung zum Server. Das Log wird gelesen, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>Your role may not read logs</source>
        <translation>Die eigene Rolle darf Logs nicht lesen</translation>
    </message>
    <message>
        <source>The server refused it. An administrator can give the right "view logs".</source>
        <translation>Der Server hat es verweigert. Ein Administrator kann das Recht „Logs ansehen“ geben.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Log war nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no log</source>
        <translation>Es gibt kein Log</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The server keeps no line of this attempt.</source>
        <translation>Der Server speichert keine Zeile dieses Versuchs.</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>up to date; the attempt runs</source>
        <translation>aktuell; der Versuch läuft</translation>
    </message>
    <message>
        <source>complete to the end</source>
        <translation>vollständig bis zum Ende</translation>
    </message>
    <message>
        <source>as last read; no connection</source>
        <translation>wie zuletzt gelesen; keine Verbindung</translation>
    </message>
    <message>
        <source>as last read; your role may not read logs</source>
        <translation>wie zuletzt gelesen; die eigene Rolle darf keine Logs lesen</translation>
    </message>
    <message>
        <source>not read to the end: %1</source>
        <translation>nicht bis zum Ende gelesen: %1</translation>
    </message>
    <message>
        <source>as last read</source>
        <translation>wie zuletzt gelesen</translation>
    </message>
    <message>
        <source>a file of this computer</source>
        <translation>eine Datei dieses Rechners</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) the server cannot read</source>
        <translation>
            <numerusform>%n Eintrag, den der Server nicht lesen kann</numerusform>
            <numerusform>%n Einträge, die der Server nicht lesen kann</numerusform>
        </translation>
    </message>
    <message>
        <source>A file of this computer.</source>
        <translation>Eine Datei dieses Rechners.</translation>
    </message>
    <message>
        <source>First error, line %1:</source>
        <translation>Erster Fehler, Zeile %1:</translation>
    </message>
    <message>
        <source>Lines %1–%2 of %3</source>
        <translation>Zeilen %1–%2 von %3</translation>
    </message>
    <message>
        <source>Lines %1–%2 of about %3</source>
        <translation>Zeilen %1–%2 von etwa %3</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>follows the end</source>
        <translation>folgt dem Ende</translation>
    </message>
    <message>
        <source>Copies hold no secrets and no colours</source>
        <translation>Kopien enthalten keine Geheimnisse und keine Farben</translation>
    </message>
    <message>
        <source>No error is marked in this log.</source>
        <translation>In diesem Log ist kein Fehler markiert.</translation>
    </message>
    <message>
        <source>The log is still being looked at.</source>
        <translation>Das Log wird noch durchgesehen.</translation>
    </message>
    <message>
        <source>Saved as %1, without secrets.</source>
        <translation>Gespeichert als %1, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Since the first line</source>
        <translation>Seit der ersten Zeile</translation>
    </message>
    <message>
        <source>Since the line before</source>
        <translation>Seit der Zeile davor</translation>
    </message>
    <message>
        <source>No times</source>
        <translation>Keine Zeiten</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the search (%1 %)</source>
        <translation>Suche anhalten (%1 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied, without secrets.</source>
        <translation>
            <numerusform>%n Zeile kopiert, ohne Geheimnisse.</numerusform>
            <numerusform>%n Zeilen kopiert, ohne Geheimnisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving… %1 %</source>
        <translation>Wird gespeichert … %1 %</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>Line, 1 to %1:</source>
        <translation>Zeile, 1 bis %1:</translation>
    </message>
    <message>
        <source>Open a log file</source>
        <translation>Logdatei öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Save the log, without secrets</source>
        <translation>Log speichern, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>, %1 hidden</source>
        <translation>, %1 ausgeblendet</translation>
    </message>
    <message>
        <source>too complex for some lines</source>
        <translation>zu komplex für manche Zeilen</translation>
    </message>
    <message>
        <source>, stopped</source>
        <translation>, angehalten</translation>
    </message>
    <message>
        <source>There is no copy of this log</source>
        <translation>Von diesem Protokoll gibt es keine Kopie</translation>
    </message>
    <message>
        <source>The server no longer has this build, and its log was not read before.</source>
        <translation>Der Server hat diesen Build nicht mehr, und sein Protokoll wurde vorher nicht gelesen.</translation>
    </message>
    <message>
        <source>This build has no attempt</source>
        <translation>Dieser Build hat keinen Versuch</translation>
    </message>
    <message>
        <source>Nobody is named as its starter, so the server made no attempt. Without one there is no log.</source>
        <translation>Niemand ist als Starter genannt, darum hat der Server keinen Versuch angelegt. Ohne Versuch gibt es kein Protokoll.</translation>
    </message>
    <message>
        <source>The server no longer has this build. This is the last copy of its log, read %1.</source>
        <translation>Der Server hat diesen Build nicht mehr. Das ist die letzte Kopie seines Protokolls, gelesen %1.</translation>
    </message>
    <message>
        <source>The server no longer has this build. This copy of its log, read %1, does not go to its end.</source>
        <translation>Der Server hat diesen Build nicht mehr. Diese Kopie seines Protokolls, gelesen %1, reicht nicht bis zum Ende.</translation>
    </message>
    <message>
        <source>last copy, complete to the end</source>
        <translation>letzte Kopie, vollständig bis zum Ende</translation>
    </message>
    <message>
        <source>last copy, not complete</source>
        <translation>letzte Kopie, nicht vollständig</translation>
    </message>
    <message>
        <source>Last copy.</source>
        <translation>Letzte Kopie.</translation>
    </message>
</context>
<context>
    <name>viewer::MainMenu</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
</context>
<context>
    <name>viewer::MainWindow</name>
    <message>
        <source>%1 – Image Factory Viewer</source>
        <translation>%1 – Image Factory Viewer</translation>
    </message>
</context>
<context>
    <name>viewer::MessageStep</name>
    <message>
        <source>Server &amp;address</source>
        <translation>Server&amp;adresse</translation>
    </message>
</context>
<context>
    <name>viewer::MetricTile</name>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>Opens the builds behind it</source>
        <translation>Öffnet die zugehörigen Builds</translation>
    </message>
</context>
<context>
    <name>viewer::NavigationPane</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>Einstellungen und Hilfe</translation>
    </message>
</context>
<context>
    <name>viewer::NoteCard</name>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit this note</source>
        <translation>Diese Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this note from this computer</source>
        <translation>Diese Notiz von diesem Rechner löschen</translation>
    </message>
    <message>
        <source>It is kept nowhere else.</source>
        <translation>Sie ist nirgends sonst gespeichert.</translation>
    </message>
    <message>
        <source>Delete local note</source>
        <translation>Lokale Notiz löschen</translation>
    </message>
    <message>
        <source>Delete this note for good</source>
        <translation>Diese Notiz endgültig löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>Diese Notiz behalten</translation>
    </message>
</context>
<context>
    <name>viewer::NotesDialog</name>
    <message>
        <source>Kept on this computer. The server has no comments.</source>
        <translation>Bleibt auf diesem Rechner. Der Server kennt keine Kommentare.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>What should be remembered?</source>
        <translation>Was soll festgehalten werden?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Notes on %1</source>
        <translation>Notizen zu %1</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>What you write below appears here.</source>
        <translation>Was unten geschrieben wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Builds, projects and figures can be given notes: see their menus.</source>
        <translation>Builds, Projekte und Kennzahlen können Notizen bekommen: siehe deren Menüs.</translation>
    </message>
    <message>
        <source>Keep change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>%1 characters too many</source>
        <translation>%1 Zeichen zu viel</translation>
    </message>
</context>
<context>
    <name>viewer::OutcomeBar</name>
    <message>
        <source>not finished</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>No builds</source>
        <translation>Keine Builds</translation>
    </message>
</context>
<context>
    <name>viewer::OverviewHead</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) in the last 24 hours</source>
        <translation>
            <numerusform>%n Build in den letzten 24 Stunden</numerusform>
            <numerusform>%n Builds in den letzten 24 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) in the last 7 days</source>
        <translation>
            <numerusform>%n Build in den letzten 7 Tagen</numerusform>
            <numerusform>%n Builds in den letzten 7 Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::OverviewPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No builds yet</source>
        <translation>Noch keine Builds</translation>
    </message>
    <message>
        <source>Figures appear here as soon as the first build was started on the server.</source>
        <translation>Kennzahlen erscheinen hier, sobald der erste Build auf dem Server gestartet wurde.</translation>
    </message>
    <message>
        <source>Reading builds</source>
        <translation>Builds werden gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>Alle %n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1, compared with the 24 hours before</source>
        <translation>seit %1, verglichen mit den 24 Stunden davor</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, verglichen mit %2</translation>
    </message>
    <message>
        <source>today is partial</source>
        <translation>heute ist unvollständig</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>letzte 90 Tage</translation>
    </message>
    <message>
        <source>Build trend, %1</source>
        <translation>Build-Verlauf, %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>%1 of last %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in a row</source>
        <translation>
            <numerusform>%n in Folge</numerusform>
            <numerusform>%n in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Flaky</source>
        <translation>Instabil</translation>
    </message>
    <message>
        <source>%1 of the last %2 builds passed only on retry</source>
        <translation>%1 der letzten %2 Builds gelangen erst beim Wiederholen</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n Fehlschlag</numerusform>
            <numerusform>%n Fehlschläge in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>no finished build in this time</source>
        <translation>kein abgeschlossener Build in dieser Zeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>a rate needs %n finished build(s)</source>
        <translation>
            <numerusform>eine Rate braucht %n abgeschlossenen Build</numerusform>
            <numerusform>eine Rate braucht %n abgeschlossene Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 succeeded</source>
        <translation>%1 von %2 erfolgreich</translation>
    </message>
    <message>
        <source>%1–%2 · n %3</source>
        <translation>%1–%2 · n %3</translation>
    </message>
    <message numerus="yes">
        <source>%n duration(s) not known yet</source>
        <translation>
            <numerusform>%n Dauer noch unbekannt</numerusform>
            <numerusform>%n Dauern noch unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no succeeded build in this time</source>
        <translation>kein erfolgreicher Build in dieser Zeit</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>p95 from n 20</source>
        <translation>p95 ab n 20</translation>
    </message>
    <message>
        <source>half of the builds take up to %1</source>
        <translation>die Hälfte der Builds dauert bis %1</translation>
    </message>
    <message>
        <source>95 of 100 up to %1</source>
        <translation>95 von 100 bis %1</translation>
    </message>
    <message>
        <source>of %1 · without %2 cancelled</source>
        <translation>von %1 · ohne %2 abgebrochene</translation>
    </message>
    <message>
        <source>read %1 of %2</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>of %1 in all</source>
        <translation>von %1 insgesamt</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message>
        <source>%1 in the last 24 hours, %2 in the last 7 days</source>
        <translation>%1 in den letzten 24 Stunden, %2 in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>not known while offline</source>
        <translation>offline nicht bekannt</translation>
    </message>
    <message>
        <source>at %1: %2 waiting, %3 running</source>
        <translation>um %1: %2 wartend, %3 laufend</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>längste Wartezeit %1</translation>
    </message>
    <message>
        <source>%1 queued, %2 pending</source>
        <translation>%1 wartend, %2 ausstehend</translation>
    </message>
    <message>
        <source>%1 waiting, %2 running</source>
        <translation>%1 wartend, %2 laufend</translation>
    </message>
    <message>
        <source>Builds that are pending or queued now, whenever they were created; beside them those that run. The wait counts from the creation of the build that has waited longest.</source>
        <translation>Builds, die jetzt ausstehen oder warten, wann immer sie erstellt wurden; daneben die laufenden. Die Wartezeit zählt ab der Erstellung des Builds, der am längsten wartet.</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>time before not read yet</source>
        <translation>Zeit davor noch nicht gelesen</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>Daten von %1</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener …</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Meldung</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n Build</numerusform>
            <numerusform>%n Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>failed, then passed on retry</source>
        <translation>fehlgeschlagen, dann beim Wiederholen erfolgreich</translation>
    </message>
    <message>
        <source>no message given</source>
        <translation>keine Meldung</translation>
    </message>
    <message numerus="yes">
        <source>%n failed build(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagener Build</numerusform>
            <numerusform>%n fehlgeschlagene Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>Succeeded ÷ (succeeded + failed), of the builds created in this time. Cancelled and unfinished ones are left out. Interval: Wilson, 95 %. Change: Newcombe's interval of the difference and an exact test, at least half a point. Rates from n = 5.</source>
        <translation>Erfolgreiche ÷ (erfolgreiche + fehlgeschlagene) der Builds, die in dieser Zeit erstellt wurden. Abgebrochene und nicht abgeschlossene zählen nicht. Intervall: Wilson, 95 %. Änderung: Newcombe-Intervall der Differenz und ein exakter Test, mindestens ein halber Prozentpunkt. Raten ab n = 5.</translation>
    </message>
    <message>
        <source>Run time of succeeded builds created in this time, from start to end, in minutes:seconds or hours:minutes:seconds. p50 and p95: type 7 (numpy linear); p95 from n = 20. Builds whose times are not read yet are left out and counted. Change: Hodges-Lehmann shift with its 95 % interval and Mann-Whitney test, at least 10 % and 5 s.</source>
        <translation>Laufzeit der erfolgreichen Builds, die in dieser Zeit erstellt wurden, von Start bis Ende, in Minuten:Sekunden oder Stunden:Minuten:Sekunden. p50 und p95: Typ 7 (numpy linear); p95 ab n = 20. Builds, deren Zeiten noch nicht gelesen sind, bleiben außen vor und werden gezählt. Änderung: Hodges-Lehmann-Verschiebung mit ihrem 95 %-Intervall und Mann-Whitney-Test, mindestens 10 % und 5 s.</translation>
    </message>
    <message>
        <source>Builds created in this time that ended as failed. Change: exact Poisson test of two counts over spans of equal length, at least 5 % of the count before.</source>
        <translation>Builds, die in dieser Zeit erstellt wurden und fehlgeschlagen sind. Änderung: exakter Poisson-Test zweier Anzahlen über gleich lange Zeiträume, mindestens 5 % der Anzahl davor.</translation>
    </message>
    <message>
        <source>Builds created in this time, in every state. "In all" is what the server counts. Change: exact Poisson test of two counts over spans of equal length, at least 5 % of the count before.</source>
        <translation>Builds, die in dieser Zeit erstellt wurden, in jedem Status. „Insgesamt“ ist, was der Server zählt. Änderung: exakter Poisson-Test zweier Anzahlen über gleich lange Zeiträume, mindestens 5 % der Anzahl davor.</translation>
    </message>
    <message>
        <source>on the target of %1</source>
        <translation>auf dem Ziel von %1</translation>
    </message>
    <message>
        <source>%1 points below the target of %2</source>
        <translation>%1 Punkte unter dem Ziel von %2</translation>
    </message>
    <message>
        <source>%1 points above the target of %2</source>
        <translation>%1 Punkte über dem Ziel von %2</translation>
    </message>
    <message>
        <source>p95 %1 over the target of %2</source>
        <translation>p95 %1 über dem Ziel von %2</translation>
    </message>
    <message>
        <source>p95 within the target of %1</source>
        <translation>p95 im Ziel von %1</translation>
    </message>
</context>
<context>
    <name>viewer::Palette</name>
    <message>
        <source>Find pages, projects, builds, people, commands…</source>
        <translation>Seiten, Projekte, Builds, Personen, Befehle suchen …</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gesicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>viewer::PaletteSearch</name>
    <message>
        <source>no builds</source>
        <translation>keine Builds</translation>
    </message>
    <message>
        <source>last build %1</source>
        <translation>letzter Build %1</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Open this address</source>
        <translation>Diese Adresse öffnen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gesicherte Ansicht</translation>
    </message>
</context>
<context>
    <name>viewer::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>viewer::PasswordRules</name>
    <message>
        <source>not the old one</source>
        <translation>nicht das alte</translation>
    </message>
    <message>
        <source>both the same</source>
        <translation>beide gleich</translation>
    </message>
    <message>
        <source>met: %1</source>
        <translation>erfüllt: %1</translation>
    </message>
    <message>
        <source>not met yet: %1</source>
        <translation>noch nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>Choose a password that is not the old one.</source>
        <translation>Ein anderes als das alte Passwort wählen.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>%1 characters or more</source>
        <translation>mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>%1 bytes or fewer</source>
        <translation>höchstens %1 Byte</translation>
    </message>
    <message>
        <source>The new password needs at least %1 characters.</source>
        <translation>Das neue Passwort braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The new password may have at most %1 bytes; letters with accents count twice or more.</source>
        <translation>Das neue Passwort darf höchstens %1 Byte haben; Umlaute zählen doppelt oder mehr.</translation>
    </message>
</context>
<context>
    <name>viewer::PasswordStep</name>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>N&amp;och einmal</translation>
    </message>
</context>
<context>
    <name>viewer::PeriodDialog</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Period of the overview</source>
        <translation>Zeitraum des Überblicks</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Bis</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), compared with as many before.</source>
        <translation>
            <numerusform>%n Tag, verglichen mit dem davor.</numerusform>
            <numerusform>%n Tage, verglichen mit ebenso vielen davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>viewer::PolicyPanel</name>
    <message>
        <source>Set by the administrator</source>
        <translation>Vom Administrator festgelegt</translation>
    </message>
    <message>
        <source>Nothing. There is no file %1.</source>
        <translation>Nichts. Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Figures of single members are hidden meanwhile.</source>
        <translation>%1 kann nicht gelesen werden. Kennzahlen einzelner Mitglieder sind solange ausgeblendet.</translation>
    </message>
    <message>
        <source>%1 is no settings file. Figures of single members are hidden meanwhile.</source>
        <translation>%1 ist keine Einstellungsdatei. Kennzahlen einzelner Mitglieder sind solange ausgeblendet.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Single figures</source>
        <translation>Einzelkennzahlen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Not to be changed here.</source>
        <translation>Hier nicht änderbar.</translation>
    </message>
</context>
<context>
    <name>viewer::Program</name>
    <message>
        <source>The demo server did not start.</source>
        <translation>Der Demo-Server ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The local copy was damaged or of a newer program.</source>
        <translation>Die lokale Kopie war beschädigt oder von einem neueren Programm.</translation>
    </message>
    <message>
        <source>It is kept as %1 and read again from the server.</source>
        <translation>Sie bleibt als %1 erhalten und wird neu vom Server gelesen.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow %1.</source>
        <translation>Die Verwaltung dieses Computers erlaubt %1 nicht.</translation>
    </message>
    <message>
        <source>Nothing is read from there. What was read before stays usable.</source>
        <translation>Von dort wird nichts gelesen. Was vorher gelesen wurde, bleibt nutzbar.</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectDelegate</name>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectDetails</name>
    <message>
        <source>No project selected</source>
        <translation>Kein Projekt ausgewählt</translation>
    </message>
    <message>
        <source>Settings, read-only</source>
        <translation>Einstellungen, nur lesend</translation>
    </message>
    <message>
        <source>Hide details (Space)</source>
        <translation>Details ausblenden (Leertaste)</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the project (Enter)</source>
        <translation>Das Projekt öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Latest builds</source>
        <translation>Neueste Builds</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>%1 builds</source>
        <translation>%1 Builds</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>no finished build in this time</source>
        <translation>kein abgeschlossener Build in dieser Zeit</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n build(s) of the project</source>
        <translation>
            <numerusform>%n Build des Projekts</numerusform>
            <numerusform>Alle %n Builds des Projekts</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the builds of the project</source>
        <translation>Builds des Projekts zeigen</translation>
    </message>
    <message>
        <source>Copy the address of the project</source>
        <translation>Adresse des Projekts kopieren</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectFacts</name>
    <message>
        <source>not open to your role: it lacks the right %1; ask an administrator</source>
        <translation>für die eigene Rolle nicht zugänglich: ihr fehlt das Recht %1; an einen Administrator wenden</translation>
    </message>
    <message>
        <source>the server does not know this project any more</source>
        <translation>der Server kennt dieses Projekt nicht mehr</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>stop the build</source>
        <translation>Build anhalten</translation>
    </message>
    <message>
        <source>use the settings of the web application</source>
        <translation>Einstellungen der Webanwendung verwenden</translation>
    </message>
    <message>
        <source>Build file</source>
        <translation>Build-Datei</translation>
    </message>
    <message>
        <source>in the repository</source>
        <translation>im Repository</translation>
    </message>
    <message>
        <source>not used, set up in the web application</source>
        <translation>nicht benutzt, in der Webanwendung eingerichtet</translation>
    </message>
    <message>
        <source>If it is wrong</source>
        <translation>Bei Fehlern darin</translation>
    </message>
    <message>
        <source>never changed, the default</source>
        <translation>nie geändert, Vorgabe</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>every event</source>
        <translation>jedes Ereignis</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Git event</source>
        <translation>Git-Ereignis</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Letzte Zustellung</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) started</source>
        <translation>
            <numerusform>%n Build gestartet</numerusform>
            <numerusform>%n Builds gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>signature not valid</source>
        <translation>Signatur ungültig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>event and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>visibility not known</source>
        <translation>Sichtbarkeit unbekannt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>its builds are still here</source>
        <translation>seine Builds sind noch hier</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Git server</source>
        <translation>Git-Server</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>hourly at :%1</source>
        <translation>stündlich um :%1</translation>
    </message>
    <message>
        <source>daily %1</source>
        <translation>täglich %1</translation>
    </message>
    <message>
        <source>every %1 %2</source>
        <comment>day of the week and time</comment>
        <translation>jeden %1 %2</translation>
    </message>
    <message>
        <source>day %1 of the month, %2</source>
        <translation>am %1. des Monats, %2</translation>
    </message>
    <message>
        <source>a reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>You are a member, as %1. Nothing here can be changed.</source>
        <translation>Eigene Mitgliedschaft: %1. Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>You are no member, you read as %1. Nothing here can be changed.</source>
        <translation>Kein Mitglied, Lesezugriff als %1. Hier lässt sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectPage</name>
    <message>
        <source>This project is not known here</source>
        <translation>Dieses Projekt ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The server does not list it for you, and none of its builds were read.</source>
        <translation>Der Server nennt es für dieses Konto nicht, und keiner seiner Builds wurde gelesen.</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Reading projects…</source>
        <translation>Projekte werden gelesen …</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>counting builds…</source>
        <translation>Builds werden gezählt …</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Teile des Projekts</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Back to the table of projects</source>
        <translation>Zurück zur Tabelle der Projekte</translation>
    </message>
    <message>
        <source>Copy the address of the project</source>
        <translation>Adresse des Projekts kopieren</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectPopup</name>
    <message>
        <source>Find a project…</source>
        <translation>Projekt suchen …</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectSwitch</name>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Open project: %1</source>
        <translation>Offenes Projekt: %1</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectTable</name>
    <message>
        <source>too few</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>no clear change</source>
        <translation>nicht eindeutig</translation>
    </message>
    <message>
        <source>Faster, %1</source>
        <translation>Schneller, %1</translation>
    </message>
    <message>
        <source>Slower, %1</source>
        <translation>Langsamer, %1</translation>
    </message>
    <message>
        <source>no build</source>
        <translation>kein Build</translation>
    </message>
    <message>
        <source>No build yet</source>
        <translation>Noch kein Build</translation>
    </message>
    <message>
        <source>Builds are not read yet</source>
        <translation>Builds sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 %2, created %3</source>
        <translation>%1 %2, erstellt %3</translation>
    </message>
    <message>
        <source>No build finished in this period</source>
        <translation>Kein Build in diesem Zeitraum abgeschlossen</translation>
    </message>
    <message>
        <source>%1 succeeded, %2 failed; %3 cancelled are not counted</source>
        <translation>%1 erfolgreich, %2 fehlgeschlagen; %3 abgebrochene zählen nicht</translation>
    </message>
    <message>
        <source>No succeeded build with a known duration in this period</source>
        <translation>Kein erfolgreicher Build mit bekannter Dauer in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>p50 of %n succeeded build(s)</source>
        <translation>
            <numerusform>p50 von %n erfolgreichen Build</numerusform>
            <numerusform>p50 von %n erfolgreichen Builds</numerusform>
        </translation>
    </message>
    <message>
        <source>, 95 % interval %1–%2</source>
        <translation>, 95-%-Intervall %1–%2</translation>
    </message>
    <message>
        <source>; %1 in the period before, n %2</source>
        <translation>; %1 im Zeitraum davor, n %2</translation>
    </message>
    <message>
        <source>Deleted on the server; its builds are still here</source>
        <translation>Auf dem Server gelöscht; seine Builds sind noch hier</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>succeeded of finished</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>too few for a rate</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>%1 · n %2</source>
        <translation>%1 · n %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>age</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>age</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>Flaky</source>
        <translation>Instabil</translation>
    </message>
    <message numerus="yes">
        <source>Broken since %1: %n failed in a row</source>
        <translation>
            <numerusform>Defekt seit %1: %n Fehlschlag</numerusform>
            <numerusform>Defekt seit %1: %n Fehlschläge in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Flaky: 2 or more of its last 10 builds passed only on a later attempt</source>
        <translation>Instabil: 2 oder mehr der letzten 10 Builds gelangen erst bei einem späteren Versuch</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Last ten</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Last build</source>
        <translation>Letzter Build</translation>
    </message>
    <message>
        <source>Success rate, 95 % interval</source>
        <translation>Erfolgsrate, 95-%-Intervall</translation>
    </message>
    <message>
        <source>Duration p50</source>
        <translation>Dauer p50</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Members are not read yet</source>
        <translation>Mitglieder sind noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectsHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ordered by %1, descending</source>
        <translation>Sortiert nach %1, absteigend</translation>
    </message>
    <message>
        <source>Ordered by %1, ascending</source>
        <translation>Sortiert nach %1, aufsteigend</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectsPage</name>
    <message>
        <source>My projects %1</source>
        <translation>Meine Projekte %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No projects were read yet</source>
        <translation>Noch keine Projekte gelesen</translation>
    </message>
    <message>
        <source>They are read as soon as the server can be reached.</source>
        <translation>Sie werden gelesen, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Reading projects…</source>
        <translation>Projekte werden gelesen …</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>Projects appear here as soon as the server lists one for you.</source>
        <translation>Projekte erscheinen hier, sobald der Server eines für dieses Konto nennt.</translation>
    </message>
    <message>
        <source>No project matches “%1”</source>
        <translation>Kein Projekt passt zu „%1“</translation>
    </message>
    <message>
        <source>Name, short name and description were searched.</source>
        <translation>Durchsucht wurden Name, Kurzname und Beschreibung.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>You are a member of no project</source>
        <translation>In keinem Projekt Mitglied</translation>
    </message>
    <message numerus="yes">
        <source>All shows the %n project(s) of the tenant.</source>
        <translation>
            <numerusform>„Alle“ zeigt das %n Projekt des Mandanten.</numerusform>
            <numerusform>„Alle“ zeigt die %n Projekte des Mandanten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>counting builds…</source>
        <translation>Builds werden gezählt …</translation>
    </message>
    <message>
        <source>These %1</source>
        <translation>Diese %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n build(s)</source>
        <translation>
            <numerusform>%1: %n Build</numerusform>
            <numerusform>%1: %n Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d: %1 – %2</source>
        <translation>
            <numerusform>%n Tag: %1 – %2</numerusform>
            <numerusform>%n Tage: %1 – %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Which projects</source>
        <translation>Welche Projekte</translation>
    </message>
    <message>
        <source>My projects</source>
        <translation>Meine Projekte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Projects you are a member of</source>
        <translation>Projekte mit eigener Mitgliedschaft</translation>
    </message>
    <message>
        <source>Every project of the tenant, and deleted ones that still have builds</source>
        <translation>Jedes Projekt des Mandanten, auch gelöschte mit Builds</translation>
    </message>
    <message>
        <source>Find a project…</source>
        <translation>Projekt suchen …</translation>
    </message>
    <message>
        <source>Name, short name or description</source>
        <translation>Name, Kurzname oder Beschreibung</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Find a project</source>
        <translation>Projekt suchen</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>viewer::ProjectsView</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>viewer::RecentCard</name>
    <message>
        <source>Recent builds</source>
        <translation>Neueste Builds</translation>
    </message>
    <message>
        <source>All builds</source>
        <translation>Alle Builds</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>viewer::RecentHead</name>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration, tick = usual</source>
        <translation>Dauer, Strich = üblich</translation>
    </message>
</context>
<context>
    <name>viewer::RecentRow</name>
    <message>
        <source>Opens the build</source>
        <translation>Öffnet den Build</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Erstellt %1</translation>
    </message>
</context>
<context>
    <name>viewer::ResetFlow</name>
    <message>
        <source>Which server is it?</source>
        <translation>Um welchen Server geht es?</translation>
    </message>
    <message>
        <source>Go back and enter the server address first.</source>
        <translation>Zurückgehen und zuerst die Serveradresse eingeben.</translation>
    </message>
</context>
<context>
    <name>viewer::Rights</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Builds and everything computed from them</source>
        <translation>Builds und alles daraus Berechnete</translation>
    </message>
    <message>
        <source>Times and errors of builds</source>
        <translation>Zeiten und Fehler von Builds</translation>
    </message>
    <message>
        <source>Members of projects</source>
        <translation>Mitglieder von Projekten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Activity, and who started a build</source>
        <translation>Aktivität und wer einen Build gestartet hat</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>The right %1 is missing. An administrator of %2 can give it; the rest of the program works.</source>
        <translation>Das Recht %1 fehlt. Ein Administrator von %2 kann es geben; der Rest des Programms funktioniert.</translation>
    </message>
    <message>
        <source>Your role may not see builds</source>
        <translation>Die eigene Rolle darf Builds nicht sehen</translation>
    </message>
    <message>
        <source>Your role may not see projects</source>
        <translation>Die eigene Rolle darf Projekte nicht sehen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>I can sign in to %1 in the tenant %2, but my role does not open: %3. Could you give me a role that does?</source>
        <translation>Ich kann mich bei %1 im Mandanten %2 anmelden, aber meine Rolle öffnet nicht: %3. Könnten Sie mir eine passende Rolle geben?</translation>
    </message>
</context>
<context>
    <name>viewer::RightsDialog</name>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>After your role was changed</source>
        <translation>Nachdem die Rolle geändert wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>no role that has a name</source>
        <translation>keine Rolle mit Namen</translation>
    </message>
    <message>
        <source>Your role in %1 opens everything that this program shows.</source>
        <translation>Die eigene Rolle in %1 öffnet alles, was dieses Programm zeigt.</translation>
    </message>
    <message>
        <source>Your role in %1 does not open everything.</source>
        <translation>Die eigene Rolle in %1 öffnet nicht alles.</translation>
    </message>
    <message>
        <source>Roles held: %1. The program only ever reads.</source>
        <translation>Rollen: %1. Das Programm liest immer nur.</translation>
    </message>
    <message>
        <source>Roles held: %1. An administrator of the tenant can give the rights that are missing. Refused areas are not asked again until your role changes.</source>
        <translation>Rollen: %1. Ein Administrator des Mandanten kann die fehlenden Rechte geben. Verweigerte Bereiche werden erst wieder gefragt, wenn sich die Rolle ändert.</translation>
    </message>
    <message>
        <source>%1: open</source>
        <translation>%1: offen</translation>
    </message>
    <message>
        <source>%1: not open, %2 is missing</source>
        <translation>%1: nicht offen, %2 fehlt</translation>
    </message>
</context>
<context>
    <name>viewer::SearchField</name>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>viewer::SeriesChart</name>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Left and right read a week, Enter opens its builds</source>
        <translation>Links und Rechts lesen eine Woche vor, Eingabe öffnet ihre Builds</translation>
    </message>
    <message>
        <source>Left and right read a value</source>
        <translation>Links und Rechts lesen einen Wert</translation>
    </message>
</context>
<context>
    <name>viewer::ServerList</name>
    <message>
        <source>Read-only: this program never changes anything on the server.</source>
        <translation>Nur Lesen: Dieses Programm ändert nie etwas auf dem Server.</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt benutzt %1</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>sample data on this computer</source>
        <translation>Beispieldaten auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>viewer::SettingRow</name>
    <message>
        <source>set by the administrator</source>
        <translation>vom Administrator festgelegt</translation>
    </message>
</context>
<context>
    <name>viewer::SettingsComposition</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Durations and errors of builds</source>
        <translation>Dauern und Fehler von Builds</translation>
    </message>
    <message>
        <source>Builds whose attempts are known</source>
        <translation>Builds mit bekannten Versuchen</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Activity (audit)</source>
        <translation>Aktivität (Protokoll)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Members of projects</source>
        <translation>Mitglieder von Projekten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>VM images</source>
        <translation>VM-Images</translation>
    </message>
    <message>
        <source>Looks for new builds every 30 seconds</source>
        <translation>Sucht alle 30 Sekunden nach neuen Builds</translation>
    </message>
    <message>
        <source>Reads nothing: nobody is signed in</source>
        <translation>Liest nichts: Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>What was read before stays usable.</source>
        <translation>Was früher gelesen wurde, bleibt nutzbar.</translation>
    </message>
    <message>
        <source>The server tells changes at once; every 2 minutes while the window is not in front.</source>
        <translation>Der Server meldet Änderungen sofort; alle 2 Minuten, solange das Fenster nicht vorn ist.</translation>
    </message>
    <message>
        <source>Every 2 minutes while the window is not in front. The server tells no changes by itself.</source>
        <translation>Alle 2 Minuten, solange das Fenster nicht vorn ist. Der Server meldet Änderungen nicht von selbst.</translation>
    </message>
</context>
<context>
    <name>viewer::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
</context>
<context>
    <name>viewer::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>viewer::SignInDialog</name>
    <message>
        <source>Sign in – Image Factory Viewer</source>
        <translation>Anmelden – Image Factory Viewer</translation>
    </message>
    <message>
        <source>No network? A local copy as of %1 is on this computer.</source>
        <translation>Kein Netz? Auf diesem Rechner liegt eine lokale Kopie von %1.</translation>
    </message>
    <message>
        <source>A local copy of %1 as of %2 is on this computer.</source>
        <translation>Auf diesem Rechner liegt eine lokale Kopie von %1, Stand %2.</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>eingeladen</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to the administrator.</source>
        <translation>Kopiert. In eine Nachricht an den Administrator einfügen.</translation>
    </message>
    <message>
        <source>the demo</source>
        <translation>die Demo</translation>
    </message>
    <message>
        <source>the demo, and the copy of %1, without signing in</source>
        <translation>die Demo und die Kopie von %1, ohne Anmeldung</translation>
    </message>
    <message>
        <source>the demo, and the copy of %1 as of %2</source>
        <translation>die Demo und die Kopie von %1, Stand %2</translation>
    </message>
    <message>
        <source>Your password must be changed before anything can be read.</source>
        <translation>Das Passwort muss geändert werden, bevor etwas gelesen werden kann.</translation>
    </message>
    <message>
        <source>Change and sign in</source>
        <translation>Ändern und anmelden</translation>
    </message>
    <message>
        <source>asked by the server</source>
        <translation>vom Server verlangt</translation>
    </message>
    <message>
        <source>Choose a new password.</source>
        <translation>Neues Passwort wählen.</translation>
    </message>
    <message>
        <source>Choose a new password for %1.</source>
        <translation>Neues Passwort für %1 wählen.</translation>
    </message>
    <message>
        <source>Set and sign in</source>
        <translation>Setzen und anmelden</translation>
    </message>
    <message>
        <source>Which tenant do you want to open?</source>
        <translation>Welcher Mandant soll geöffnet werden?</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
</context>
<context>
    <name>viewer::SignInFlow</name>
    <message>
        <source>Viewer</source>
        <translation>Viewer</translation>
    </message>
</context>
<context>
    <name>viewer::SignInStep</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Still works: %1</source>
        <translation>Weiter nutzbar: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>viewer::SignInWords</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>not the answer of an Image Factory server</source>
        <translation>nicht die Antwort eines Image-Factory-Servers</translation>
    </message>
    <message>
        <source>none, without encryption</source>
        <translation>keins, unverschlüsselt</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not valid: %1</source>
        <translation>ungültig: %1</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>The server is there, but its proxy cuts “/api” off every request.</source>
        <translation>Der Server ist da, aber sein Proxy schneidet „/api“ von jeder Anfrage ab.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>404, as if it were %1</source>
        <translation>404, als wäre es %1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>In the proxy's settings the slash at the end of this line has to go:</source>
        <translation>In den Einstellungen des Proxys muss der Schrägstrich am Ende dieser Zeile weg:</translation>
    </message>
    <message>
        <source>Only an administrator can change this. Until then the address with the doubled path works: %1</source>
        <translation>Das kann nur ein Administrator ändern. Bis dahin geht die Adresse mit dem doppelten Pfad: %1</translation>
    </message>
    <message>
        <source>Use the doubled path</source>
        <translation>Doppelten Pfad verwenden</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>Für Administrator kopieren</translation>
    </message>
    <message>
        <source>The proxy in front of %1 cuts “/api” off every request.
GET %1/api/v1/auth/login-options is answered with 404, GET %1/api/api/v1/auth/login-options with the sign-in options.
In nginx the slash at the end of proxy_pass does this: “proxy_pass http://backend:8080/;” must be “proxy_pass http://backend:8080;”.</source>
        <translation>Der Proxy vor %1 schneidet „/api“ von jeder Anfrage ab.
GET %1/api/v1/auth/login-options wird mit 404 beantwortet, GET %1/api/api/v1/auth/login-options mit den Anmeldeoptionen.
In nginx bewirkt das der Schrägstrich am Ende von proxy_pass: „proxy_pass http://backend:8080/;“ muss „proxy_pass http://backend:8080;“ sein.</translation>
    </message>
    <message>
        <source>This address answers with a web page, not with an Image Factory server.</source>
        <translation>Unter dieser Adresse antwortet eine Webseite, kein Image-Factory-Server.</translation>
    </message>
    <message>
        <source>This address does not answer like an Image Factory server.</source>
        <translation>Diese Adresse antwortet nicht wie ein Image-Factory-Server.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>sign-in options as JSON</source>
        <translation>Anmeldeoptionen als JSON</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>A proxy that does not know the server's paths answers with its own page. Whoever runs the server knows the right address.</source>
        <translation>Ein Proxy, der die Pfade des Servers nicht kennt, antwortet mit einer eigenen Seite. Wer den Server betreibt, kennt die richtige Adresse.</translation>
    </message>
    <message>
        <source>Another program listens there. Whoever runs the server knows the right address.</source>
        <translation>Dort lauscht ein anderes Programm. Wer den Server betreibt, kennt die richtige Adresse.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Nobody knows the name “%1”.</source>
        <translation>Niemand kennt den Namen „%1“.</translation>
    </message>
    <message>
        <source>Check how it is written, and whether this computer has to be in the company's network.</source>
        <translation>Schreibweise prüfen und ob dieser Rechner im Firmennetz sein muss.</translation>
    </message>
    <message>
        <source>The server's certificate is not valid.</source>
        <translation>Das Zertifikat des Servers ist ungültig.</translation>
    </message>
    <message>
        <source>Nothing was sent. Whoever runs the server can renew the certificate, or add its authority to this computer.</source>
        <translation>Es wurde nichts gesendet. Wer den Server betreibt, kann das Zertifikat erneuern oder dessen Aussteller auf diesem Rechner eintragen.</translation>
    </message>
    <message>
        <source>Nothing answers at port %1 of “%2”.</source>
        <translation>An Port %1 von „%2“ antwortet nichts.</translation>
    </message>
    <message>
        <source>The port or the network may be wrong, or the server is down.</source>
        <translation>Port oder Netz können falsch sein, oder der Server ist aus.</translation>
    </message>
    <message>
        <source>The server answers without encryption only: your password could be read on the way. Use it only in a network that you trust.</source>
        <translation>Der Server antwortet nur unverschlüsselt: Das Passwort könnte unterwegs gelesen werden. Nur in einem vertrauten Netz benutzen.</translation>
    </message>
    <message>
        <source>The server answers over https.</source>
        <translation>Der Server antwortet über https.</translation>
    </message>
    <message>
        <source>Answers in %1 ms</source>
        <translation>Antwortet in %1 ms</translation>
    </message>
    <message>
        <source>, without encryption</source>
        <translation>, unverschlüsselt</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>You are signed in, but you belong to no tenant yet.</source>
        <translation>Die Anmeldung gilt, aber das Konto gehört noch zu keinem Mandanten.</translation>
    </message>
    <message>
        <source>You are signed in, but your tenant is not active.</source>
        <translation>Die Anmeldung gilt, aber der Mandant ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>%1, not active</source>
        <translation>%1, nicht aktiv</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Builds, projects and people always belong to a tenant. Somebody has to add you to one or give you a role in it.</source>
        <translation>Builds, Projekte und Personen gehören immer zu einem Mandanten. Jemand muss das Konto in einen aufnehmen oder ihm dort eine Rolle geben.</translation>
    </message>
    <message>
        <source>An administrator has to activate it.</source>
        <translation>Ein Administrator muss ihn aktivieren.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>Your account exists, but an administrator still has to activate it.</source>
        <translation>Das Konto gibt es, aber ein Administrator muss es noch aktivieren.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation>Zuletzt versucht</translation>
    </message>
    <message>
        <source>%1, not active yet</source>
        <translation>%1, noch nicht aktiv</translation>
    </message>
    <message>
        <source>The server sends no message when it is done. This program tries again only when you ask. The project is known only once you are active.</source>
        <translation>Der Server meldet nicht, wenn es so weit ist. Dieses Programm versucht es nur auf Wunsch erneut. Das Projekt ist erst bekannt, wenn das Konto aktiv ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <source>The invitation is accepted. Sign in as usual.</source>
        <translation>Die Einladung ist angenommen. Wie gewohnt anmelden.</translation>
    </message>
    <message>
        <source>This address has an account already: it keeps its name and its password, what you entered just now was not used.</source>
        <translation>Zu dieser Adresse gibt es schon ein Konto: Es behält Name und Passwort; die Eingaben wurden nicht verwendet.</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>Zur Anmeldung</translation>
    </message>
    <message>
        <source>If the server knows this address, a mail is on its way.</source>
        <translation>Wenn der Server diese Adresse kennt, ist eine E-Mail unterwegs.</translation>
    </message>
    <message>
        <source>The link in it works for 24 hours. Open it in a browser, or paste it here.</source>
        <translation>Der Link darin gilt 24 Stunden. Im Browser öffnen oder hier einfügen.</translation>
    </message>
    <message>
        <source>I have a reset link</source>
        <translation>Link aus der E-Mail einlösen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password.</source>
        <translation>Der Proxy %1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>This program takes it from the proxy settings of this computer, and there is none, or another one. Whoever runs the network knows it.</source>
        <translation>Dieses Programm nimmt es aus den Proxy-Einstellungen dieses Rechners; dort steht keines oder ein anderes. Wer das Netz betreibt, kennt es.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer, or does not lead to “%2”.</source>
        <translation>Der Proxy %1 antwortet nicht oder führt nicht zu „%2“.</translation>
    </message>
    <message>
        <source>The proxy settings of this computer name it. If the server is in your own network, it may have to be excepted there.</source>
        <translation>Die Proxy-Einstellungen dieses Rechners nennen ihn. Steht der Server in Ihrem eigenen Netz, muss er dort vielleicht ausgenommen werden.</translation>
    </message>
    <message>
        <source>The server's certificate is vouched for by nobody but the server itself.</source>
        <translation>Für das Zertifikat des Servers bürgt niemand außer dem Server selbst.</translation>
    </message>
    <message>
        <source>The server's certificate comes from an authority that this computer does not know.</source>
        <translation>Das Zertifikat des Servers stammt von einem Aussteller, den dieser Rechner nicht kennt.</translation>
    </message>
    <message>
        <source>The server's certificate expired on %1.</source>
        <translation>Das Zertifikat des Servers ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The server's certificate is valid only from %1.</source>
        <translation>Das Zertifikat des Servers gilt erst ab %1.</translation>
    </message>
    <message>
        <source>The server's certificate is made for another name than “%1”.</source>
        <translation>Das Zertifikat des Servers ist für einen anderen Namen als „%1“ ausgestellt.</translation>
    </message>
    <message>
        <source>The server's certificate was withdrawn by its authority.</source>
        <translation>Das Zertifikat des Servers wurde von seinem Aussteller widerrufen.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that you trusted.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie vertraut haben.</translation>
    </message>
    <message>
        <source>The server does not speak https at this address.</source>
        <translation>Unter dieser Adresse spricht der Server kein https.</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Trust it only if whoever runs the server gave you the same fingerprint by another way. It is then good for this server alone, and any other certificate is refused.</source>
        <translation>Vertrauen Sie ihm nur, wenn Ihnen der Betreiber des Servers denselben Fingerabdruck auf anderem Weg genannt hat. Es gilt dann nur für diesen Server, und jedes andere Zertifikat wird abgelehnt.</translation>
    </message>
    <message>
        <source>Without encryption your password could be read on the way.</source>
        <translation>Ohne Verschlüsselung könnte Ihr Passwort unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow this server.</source>
        <translation>Die Verwaltung dieses Computers erlaubt diesen Server nicht.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Gesetzt in</translation>
    </message>
    <message>
        <source>No name and no password were sent. Which servers can be used here is decided by whoever administers this computer, not by the server.</source>
        <translation>Weder Name noch Passwort wurden gesendet. Welche Server hier benutzt werden können, bestimmt, wer diesen Computer verwaltet, nicht der Server.</translation>
    </message>
</context>
<context>
    <name>viewer::SignOutDialog</name>
    <message>
        <source>Remove the copy of the server from this computer</source>
        <translation>Die Kopie des Servers von diesem Rechner entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Delete my %n note(s), which exist nowhere else</source>
        <translation>
            <numerusform>Meine %n Notiz löschen, die es nirgends sonst gibt</numerusform>
            <numerusform>Meine %n Notizen löschen, die es nirgends sonst gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>Von %1 abmelden?</translation>
    </message>
    <message>
        <source>The session ends and its key is removed from the key store. The copy with %1 builds and your notes stay here and can be read without signing in, unless you say otherwise.</source>
        <translation>Die Sitzung endet, ihr Schlüssel wird aus dem Schlüsselbund entfernt. Die Kopie mit %1 Builds und die Notizen bleiben hier und sind ohne Anmeldung lesbar, wenn nicht anders gewählt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>viewer::SimilarFailureRow</name>
    <message>
        <source>deleted project</source>
        <translation>gelöschtes Projekt</translation>
    </message>
    <message>
        <source>%1: %2 failures, the last %3</source>
        <translation>%1: %2 Fehlschläge, der letzte %3</translation>
    </message>
    <message>
        <source>Show these builds</source>
        <translation>Diese Builds zeigen</translation>
    </message>
</context>
<context>
    <name>viewer::SimilarFailuresView</name>
    <message>
        <source>Show these builds</source>
        <translation>Diese Builds zeigen</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
</context>
<context>
    <name>viewer::StaleMarker</name>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Offline: as of %1</source>
        <translation>Offline: Stand %1</translation>
    </message>
</context>
<context>
    <name>viewer::Status</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Was running</source>
        <translation>Lief zuletzt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a word as the server sent it</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>viewer::StatusStrip</name>
    <message>
        <source>Read-only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>This program never changes anything on the server.</source>
        <translation>Dieses Programm ändert nie etwas auf dem Server.</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
</context>
<context>
    <name>viewer::StorageSection</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>what is kept on this computer, for this account only</source>
        <translation>was auf diesem Rechner gespeichert ist, nur für dieses Konto</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Space on this computer</source>
        <translation>Platz auf diesem Rechner</translation>
    </message>
    <message>
        <source>Copy of the server</source>
        <translation>Kopie des Servers</translation>
    </message>
    <message>
        <source>builds, projects, people, activity; can be read again at any time</source>
        <translation>Builds, Projekte, Personen, Aktivität; jederzeit neu lesbar</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>your notes and targets; never thrown away</source>
        <translation>Ihre Notizen und Ziele; werden nie verworfen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Room for logs</source>
        <translation>Platz für Logs</translation>
    </message>
    <message>
        <source>When it is full, the logs opened longest ago go first.</source>
        <translation>Ist er voll, werden die am längsten nicht geöffneten Logs zuerst entfernt.</translation>
    </message>
    <message>
        <source>Clear logs…</source>
        <translation>Logs löschen …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Clear logs</source>
        <translation>Logs löschen</translation>
    </message>
    <message>
        <source>%1 are removed here. The server keeps its logs as long as it wants to; one that it no longer has cannot be read again.</source>
        <translation>%1 werden hier entfernt. Wie lange der Server seine Logs behält, bestimmt er selbst; eines, das er nicht mehr hat, lässt sich nicht neu lesen.</translation>
    </message>
    <message>
        <source>Logs of builds that have a note stay.</source>
        <translation>Logs von Builds mit einer Notiz bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) of builds that were opened or failed</source>
        <translation>
            <numerusform>%n Log von Builds, die geöffnet wurden oder fehlschlugen</numerusform>
            <numerusform>%n Logs von Builds, die geöffnet wurden oder fehlschlugen</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no account here</source>
        <translation>hier gibt es kein Konto</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>Read logs of failed builds ahead</source>
        <translation>Protokolle gescheiterter Builds vorab lesen</translation>
    </message>
    <message>
        <source>those of the newest 200, while nothing else is asked of the server; they are then there without it. Builds on Tekton are left out: reading them is work for the server.</source>
        <translation>die der neuesten 200, solange vom Server sonst nichts gefragt wird; sie sind dann auch ohne ihn da. Builds auf Tekton bleiben aus: sie zu lesen, ist Arbeit für den Server.</translation>
    </message>
</context>
<context>
    <name>viewer::SyncPill</name>
    <message>
        <source>Syncing</source>
        <translation>Abgleich läuft</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live · synced %1</source>
        <translation>Live · Stand %1</translation>
    </message>
    <message>
        <source>Syncing %1 %</source>
        <translation>Abgleich %1 %</translation>
    </message>
    <message>
        <source>Offline · no data yet</source>
        <translation>Offline · noch keine Daten</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Offline · Stand %1</translation>
    </message>
    <message>
        <source>Cannot sync</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Cannot sync · as of %1</source>
        <translation>Kein Abgleich · Stand %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signed out · as of %1</source>
        <translation>Abgemeldet · Stand %1</translation>
    </message>
</context>
<context>
    <name>viewer::SyncSection</name>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>what this program reads from the server, and when</source>
        <translation>was dieses Programm vom Server liest und wann</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Look for new builds</source>
        <translation>Nach neuen Builds suchen</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>Ask again for what was refused</source>
        <translation>Neu fragen nach dem, was verweigert wurde</translation>
    </message>
    <message>
        <source>After your roles changed: ask the server again for what it refused</source>
        <translation>Nach einer Änderung Ihrer Rollen: den Server neu nach dem fragen, was er verweigert hat</translation>
    </message>
    <message>
        <source>Nothing is read</source>
        <translation>Es wird nichts gelesen</translation>
    </message>
    <message>
        <source>refused: your roles do not allow it</source>
        <translation>verweigert: Ihre Rollen erlauben es nicht</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>there is no account here</source>
        <translation>hier gibt es kein Konto</translation>
    </message>
</context>
<context>
    <name>viewer::TargetsSection</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Set or change</source>
        <translation>Festlegen oder ändern</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>one project, or all together</source>
        <translation>ein Projekt oder alle zusammen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsrate</translation>
    </message>
    <message>
        <source>percent of decided builds that succeed at last, for instance 95</source>
        <translation>Prozent der entschiedenen Builds, die am Ende erfolgreich sind, zum Beispiel 95</translation>
    </message>
    <message>
        <source>Duration p95</source>
        <translation>Dauer p95</translation>
    </message>
    <message>
        <source>95 of 100 builds take at most so long; minutes, or minutes:seconds</source>
        <translation>95 von 100 Builds dauern höchstens so lange; Minuten oder Minuten:Sekunden</translation>
    </message>
    <message>
        <source>Keep this target</source>
        <translation>Dieses Ziel behalten</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>success rate at least %1</source>
        <translation>Erfolgsrate mindestens %1</translation>
    </message>
    <message>
        <source>duration p95 at most %1</source>
        <translation>Dauer p95 höchstens %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the target of %1</source>
        <translation>Das Ziel von %1 entfernen</translation>
    </message>
    <message>
        <source>More than 0 and less than 100 percent, for instance 95.</source>
        <translation>Mehr als 0 und weniger als 100 Prozent, zum Beispiel 95.</translation>
    </message>
    <message>
        <source>Minutes, or minutes:seconds, for instance 9:30.</source>
        <translation>Minuten oder Minuten:Sekunden, zum Beispiel 9:30.</translation>
    </message>
    <message>
        <source>what you want to reach; kept in your notebook on this computer</source>
        <translation>was erreicht werden soll; im eigenen Notizbuch auf diesem Computer</translation>
    </message>
    <message>
        <source>Where none is set, nothing counts as missed.</source>
        <translation>Wo keines gesetzt ist, gilt nichts als verfehlt.</translation>
    </message>
    <message>
        <source>nothing counts as missed</source>
        <translation>nichts gilt als verfehlt</translation>
    </message>
</context>
<context>
    <name>viewer::TenantStep</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>Anderes Konto</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>This tenant is not active.</source>
        <translation>Dieser Mandant ist nicht aktiv.</translation>
    </message>
    <message>
        <source>An administrator has to activate it; the others can be opened.</source>
        <translation>Ein Administrator muss ihn aktivieren; die anderen lassen sich öffnen.</translation>
    </message>
</context>
<context>
    <name>viewer::TenantSwitch</name>
    <message>
        <source>No tenant</source>
        <translation>Kein Mandant</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>Mandant: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 (not opened here yet)</source>
        <translation>%1 (hier noch nicht geöffnet)</translation>
    </message>
    <message>
        <source>Sign in to another account…</source>
        <translation>Mit anderem Konto anmelden …</translation>
    </message>
</context>
<context>
    <name>viewer::TileGrid</name>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsrate</translation>
    </message>
    <message>
        <source>Duration p50 / p95</source>
        <translation>Dauer p50 / p95</translation>
    </message>
    <message>
        <source>Failed builds</source>
        <translation>Fehlgeschlagene Builds</translation>
    </message>
    <message>
        <source>Total builds</source>
        <translation>Builds insgesamt</translation>
    </message>
    <message>
        <source>Queue now</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>viewer::Time</name>
    <message>
        <source>d MMM</source>
        <comment>format of a day; d and MMM stay as they are</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day; d, MMM and yyyy stay</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4)</source>
        <translation>%1 %2, %3 (%4)</translation>
    </message>
</context>
<context>
    <name>viewer::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search projects, builds, people…</source>
        <translation>Projekte, Builds, Personen suchen …</translation>
    </message>
</context>
<context>
    <name>viewer::TrendCard</name>
    <message>
        <source>Build trend</source>
        <translation>Build-Verlauf</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Build trend as a table</source>
        <translation>Build-Verlauf als Tabelle</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm</translation>
    </message>
</context>
<context>
    <name>viewer::TrendLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>viewer::TrendTable</name>
    <message>
        <source>(not over)</source>
        <translation>(läuft noch)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsrate</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %-Intervall</translation>
    </message>
</context>
<context>
    <name>viewer::TrendWords</name>
    <message>
        <source>Rises by %1 builds a day each week</source>
        <translation>Steigt jede Woche um %1 Builds pro Tag</translation>
    </message>
    <message>
        <source>Falls by %1 builds a day each week</source>
        <translation>Sinkt jede Woche um %1 Builds pro Tag</translation>
    </message>
    <message>
        <source>Rises by %1 builds each week</source>
        <translation>Steigt jede Woche um %1 Builds</translation>
    </message>
    <message>
        <source>Falls by %1 builds each week</source>
        <translation>Sinkt jede Woche um %1 Builds</translation>
    </message>
    <message>
        <source>Rises by %1 points a week</source>
        <translation>Steigt um %1 Prozentpunkte pro Woche</translation>
    </message>
    <message>
        <source>Falls by %1 points a week</source>
        <translation>Sinkt um %1 Prozentpunkte pro Woche</translation>
    </message>
    <message>
        <source>p50 grows by %1 a week</source>
        <translation>p50 steigt um %1 pro Woche</translation>
    </message>
    <message>
        <source>p50 shrinks by %1 a week</source>
        <translation>p50 sinkt um %1 pro Woche</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>Too few days for a trend: %1, %2 are needed</source>
        <translation>Zu wenige Tage für einen Trend: %1, nötig sind %2</translation>
    </message>
    <message>
        <source>Too few weeks for a trend: %1, %2 are needed</source>
        <translation>Zu wenige Wochen für einen Trend: %1, nötig sind %2</translation>
    </message>
    <message numerus="yes">
        <source>No clear trend over %n day(s)</source>
        <translation>
            <numerusform>Kein eindeutiger Trend über %n Tag</numerusform>
            <numerusform>Kein eindeutiger Trend über %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clear trend over %n week(s)</source>
        <translation>
            <numerusform>Kein eindeutiger Trend über %n Woche</numerusform>
            <numerusform>Kein eindeutiger Trend über %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>difference %1 points, %2 to %3</source>
        <translation>Differenz %1 Prozentpunkte, %2 bis %3</translation>
    </message>
    <message>
        <source>ratio %1, %2 to %3, %4</source>
        <translation>Verhältnis %1, %2 bis %3, %4</translation>
    </message>
</context>
<context>
    <name>viewer::Verdicts</name>
    <message>
        <source>No clear change</source>
        <translation>Keine eindeutige Änderung</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>too few before to compare</source>
        <translation>davor zu wenige zum Vergleichen</translation>
    </message>
    <message>
        <source>no clear change</source>
        <translation>nicht eindeutig</translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>%1 pt lower</source>
        <translation>%1 PP niedriger</translation>
    </message>
    <message>
        <source>by at least %1</source>
        <translation>um mindestens %1</translation>
    </message>
    <message>
        <source>%1 pt higher</source>
        <translation>%1 PP höher</translation>
    </message>
    <message>
        <source>too few to compare</source>
        <translation>zu wenige zum Vergleichen</translation>
    </message>
    <message>
        <source>p50 %1 slower</source>
        <translation>p50 %1 langsamer</translation>
    </message>
    <message>
        <source>p50 %1 faster</source>
        <translation>p50 %1 schneller</translation>
    </message>
    <message>
        <source>vs %1 before</source>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>Too few builds: none</source>
        <translation>Zu wenige Builds: keine</translation>
    </message>
    <message>
        <source>Too few builds: %1 of %2</source>
        <translation>Zu wenige Builds: %1 von %2</translation>
    </message>
    <message>
        <source>Lower, by at least %1 points</source>
        <translation>Niedriger, um mindestens %1 Prozentpunkte</translation>
    </message>
    <message>
        <source>Higher, by at least %1 points</source>
        <translation>Höher, um mindestens %1 Prozentpunkte</translation>
    </message>
    <message>
        <source>Too few builds: %1, %2 are needed</source>
        <translation>Zu wenige Builds: %1, nötig sind %2</translation>
    </message>
    <message>
        <source>Faster, by at least %1</source>
        <translation>Schneller, um mindestens %1</translation>
    </message>
    <message>
        <source>Slower, by at least %1</source>
        <translation>Langsamer, um mindestens %1</translation>
    </message>
    <message>
        <source>Too few builds to compare</source>
        <translation>Zu wenige Builds zum Vergleichen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1, provisional</source>
        <translation>%1, vorläufig</translation>
    </message>
    <message>
        <source>too few runs to judge</source>
        <translation>zu wenige Läufe für ein Urteil</translation>
    </message>
    <message>
        <source>%1 × the usual %2</source>
        <translation>%1 × die üblichen %2</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon gesehen</translation>
    </message>
    <message>
        <source>back again</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>viewer::VisitLine</name>
    <message>
        <source>Since your last visit</source>
        <translation>Seit dem letzten Besuch</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message numerus="yes">
        <source>new failure(s)</source>
        <translation>
            <numerusform>neuer Fehlschlag</numerusform>
            <numerusform>neue Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fixed</source>
        <translation>
            <numerusform>behoben</numerusform>
            <numerusform>behoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new build(s)</source>
        <translation>
            <numerusform>neuer Build</numerusform>
            <numerusform>neue Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new image(s)</source>
        <translation>
            <numerusform>neues Image</numerusform>
            <numerusform>neue Images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>team change(s)</source>
        <translation>
            <numerusform>Änderung im Team</numerusform>
            <numerusform>Änderungen im Team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::WindowPages</name>
    <message>
        <source>It may have been deleted, or it belongs to another tenant: %1</source>
        <translation>Er wurde vielleicht gelöscht oder gehört zu einem anderen Mandanten: %1</translation>
    </message>
    <message>
        <source>There is no build with this ID here.</source>
        <translation>Hier gibt es keinen Build mit dieser ID.</translation>
    </message>
    <message>
        <source>The notes could not be read: their file is damaged.</source>
        <translation>Die Notizen ließen sich nicht lesen: Ihre Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Sie bleibt erhalten als %1.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::command::CommandSession</name>
    <message>
        <source>There is no key store here: the session ends with this command.</source>
        <translation>Hier gibt es keinen Schlüsselbund: die Sitzung endet mit diesem Befehl.</translation>
    </message>
    <message>
        <source>No session of %1 is remembered on this computer. Name the server and use --password-stdin.</source>
        <translation>Auf diesem Rechner ist keine Sitzung von %1 gespeichert. Den Server nennen und --password-stdin benutzen.</translation>
    </message>
    <message>
        <source>This account has several tenants; name one with --tenant:</source>
        <translation>Dieses Konto hat mehrere Mandanten; einen mit --tenant nennen:</translation>
    </message>
    <message>
        <source>This account has no tenant called "%1". It has:</source>
        <translation>Dieses Konto hat keinen Mandanten „%1“. Es hat:</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow %1. Allowed: %2 (set in %3)</source>
        <translation>Die Verwaltung dieses Computers erlaubt %1 nicht. Erlaubt: %2 (gesetzt in %3)</translation>
    </message>
</context>
<context>
    <name>viewer::command::SyncCommand</name>
    <message>
        <source>The cache was damaged or of a newer program; it is kept as %1 and read again from the server.</source>
        <translation>Die lokale Kopie war beschädigt oder von einem neueren Programm; sie bleibt als %1 erhalten und wird neu vom Server gelesen.</translation>
    </message>
    <message>
        <source>%1 of %2 builds, %3 details to read</source>
        <translation>%1 von %2 Builds, %3 Einzelheiten zu lesen</translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation>, noch etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new build(s)</source>
        <translation>
            <numerusform>%n neuer Build</numerusform>
            <numerusform>%n neue Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) read</source>
        <translation>
            <numerusform>%n Einzelheit gelesen</numerusform>
            <numerusform>%n Einzelheiten gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new audit row(s)</source>
        <translation>
            <numerusform>%n neue Protokollzeile</numerusform>
            <numerusform>%n neue Protokollzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished build(s) changed; both versions are kept</source>
        <translation>
            <numerusform>%n abgeschlossener Build geändert; beide Fassungen bleiben erhalten</numerusform>
            <numerusform>%n abgeschlossene Builds geändert; beide Fassungen bleiben erhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) no longer on the server; kept and marked</source>
        <translation>
            <numerusform>%n Build nicht mehr auf dem Server; behalten und markiert</numerusform>
            <numerusform>%n Builds nicht mehr auf dem Server; behalten und markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not open to this role: %1.</source>
        <translation>Für diese Rolle nicht zugänglich: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the server could not be read.</source>
        <translation>
            <numerusform>%n Antwort des Servers war nicht lesbar.</numerusform>
            <numerusform>%n Antworten des Servers waren nicht lesbar.</numerusform>
        </translation>
    </message>
</context>
</TS>
