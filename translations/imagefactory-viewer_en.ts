<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Command</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The build has no attempt %1; it has %n.</source>
        <translation>
            <numerusform>The build has no attempt %1; it has %n.</numerusform>
            <numerusform>The build has no attempt %1; it has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) read</source>
        <translation>
            <numerusform>%n entry read</numerusform>
            <numerusform>%n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server cannot read %n entry(s) of this log.</source>
        <translation>
            <numerusform>The server cannot read %n entry of this log.</numerusform>
            <numerusform>The server cannot read %n entries of this log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not known: attempts of %n build(s) not read</source>
        <translation>
            <numerusform>not known: attempts of %n build not read</numerusform>
            <numerusform>not known: attempts of %n builds not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n build(s) with fewer attempts listed than the audit names retries</source>
        <translation>
            <numerusform>  %n build with fewer attempts listed than the audit names retries</numerusform>
            <numerusform>  %n builds with fewer attempts listed than the audit names retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::ArtifactsCard</name>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::BuildNotesView</name>
    <message numerus="yes">
        <source>%n older note(s)</source>
        <translation>
            <numerusform>%n older note</numerusform>
            <numerusform>%n older notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::BuildPage</name>
    <message numerus="yes">
        <source>%n steps ran more than once; the times are those of the last run.</source>
        <translation>
            <numerusform>%n step ran more than once; the times are those of the last run.</numerusform>
            <numerusform>%n steps ran more than once; the times are those of the last run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::BuildTrend</name>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n build</numerusform>
            <numerusform>%n builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::BuildsTabs</name>
    <message numerus="yes">
        <source>%n saved view(s) cannot be read</source>
        <translation>
            <numerusform>%n saved view cannot be read</numerusform>
            <numerusform>%n saved views cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n build</numerusform>
            <numerusform>%n builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::Duration</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::HealthPage</name>
    <message numerus="yes">
        <source>No builds in the last %n day(s)</source>
        <translation>
            <numerusform>No builds in the last %n day</numerusform>
            <numerusform>No builds in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rarer message(s) are not listed.</source>
        <translation>
            <numerusform>%n rarer message is not listed.</numerusform>
            <numerusform>%n rarer messages are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series judged</source>
        <translation>
            <numerusform>%n series judged</numerusform>
            <numerusform>%n series judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with too few runs</source>
        <translation>
            <numerusform>%n with too few runs</numerusform>
            <numerusform>%n with too few runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not compared: the %n day(s) before are not read yet</source>
        <translation>
            <numerusform>Not compared: the %n day before is not read yet</numerusform>
            <numerusform>Not compared: the %n days before are not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hatched hour(s): n below 5. Colour: shrunk rate.</source>
        <translation>
            <numerusform>%n hatched hour: n below 5. Colour: shrunk rate.</numerusform>
            <numerusform>%n hatched hours: n below 5. Colour: shrunk rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) without a known size left out.</source>
        <translation>
            <numerusform>%n version without a known size left out.</numerusform>
            <numerusform>%n versions without a known size left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a readable version.</source>
        <translation>
            <numerusform>%n image without a readable version.</numerusform>
            <numerusform>%n images without a readable version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) for machines: the server tells no size.</source>
        <translation>
            <numerusform>%n image for machines: the server tells no size.</numerusform>
            <numerusform>%n images for machines: the server tells no size.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the catalogue could not be read.</source>
        <translation>
            <numerusform>%n image of the catalogue could not be read.</numerusform>
            <numerusform>%n images of the catalogue could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the catalogue name no build.</source>
        <translation>
            <numerusform>%n image of the catalogue names no build.</numerusform>
            <numerusform>%n images of the catalogue name no build.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::KeysSection</name>
    <message numerus="yes">
        <source>%n action(s) changed</source>
        <translation>
            <numerusform>%n action changed</numerusform>
            <numerusform>%n actions changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::LastTen</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded on retry</source>
        <translation>
            <numerusform>%n succeeded on retry</numerusform>
            <numerusform>%n succeeded on retry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n finished build(s): </source>
        <translation>
            <numerusform>Last %n finished build: </numerusform>
            <numerusform>Last %n finished builds: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::LogSide</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n line(s)</source>
        <translation>
            <numerusform>%1: %2, %n line</numerusform>
            <numerusform>%1: %2, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::LogText</name>
    <message numerus="yes">
        <source>… %n line(s) folded</source>
        <translation>
            <numerusform>… %n line folded</numerusform>
            <numerusform>… %n lines folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(overwritten %n time(s))</source>
        <translation>
            <numerusform>(overwritten %n time)</numerusform>
            <numerusform>(overwritten %n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::LogView</name>
    <message numerus="yes">
        <source>%n entry(s) the server cannot read</source>
        <translation>
            <numerusform>%n entry the server cannot read</numerusform>
            <numerusform>%n entries the server cannot read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied, without secrets.</source>
        <translation>
            <numerusform>%n line copied, without secrets.</numerusform>
            <numerusform>%n lines copied, without secrets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::OverviewHead</name>
    <message numerus="yes">
        <source>%n build(s) in the last 24 hours</source>
        <translation>
            <numerusform>%n build in the last 24 hours</numerusform>
            <numerusform>%n builds in the last 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) in the last 7 days</source>
        <translation>
            <numerusform>%n build in the last 7 days</numerusform>
            <numerusform>%n builds in the last 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::OverviewPage</name>
    <message numerus="yes">
        <source>All %n project(s)</source>
        <translation>
            <numerusform>All %n project</numerusform>
            <numerusform>All %n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row</source>
        <translation>
            <numerusform>%n in a row</numerusform>
            <numerusform>%n in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n failure in a row</numerusform>
            <numerusform>%n failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a rate needs %n finished build(s)</source>
        <translation>
            <numerusform>a rate needs %n finished build</numerusform>
            <numerusform>a rate needs %n finished builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duration(s) not known yet</source>
        <translation>
            <numerusform>%n duration not known yet</numerusform>
            <numerusform>%n durations not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s)</source>
        <translation>
            <numerusform>%n build</numerusform>
            <numerusform>%n builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed build(s)</source>
        <translation>
            <numerusform>%n failed build</numerusform>
            <numerusform>%n failed builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::PeriodDialog</name>
    <message numerus="yes">
        <source>%n day(s), compared with as many before.</source>
        <translation>
            <numerusform>%n day, compared with as many before.</numerusform>
            <numerusform>%n days, compared with as many before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::ProjectDetails</name>
    <message numerus="yes">
        <source>All %n build(s) of the project</source>
        <translation>
            <numerusform>All %n build of the project</numerusform>
            <numerusform>All %n builds of the project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::ProjectFacts</name>
    <message numerus="yes">
        <source>%n build(s) started</source>
        <translation>
            <numerusform>%n build started</numerusform>
            <numerusform>%n builds started</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::ProjectTable</name>
    <message numerus="yes">
        <source>p50 of %n succeeded build(s)</source>
        <translation>
            <numerusform>p50 of %n succeeded build</numerusform>
            <numerusform>p50 of %n succeeded builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken since %1: %n failed in a row</source>
        <translation>
            <numerusform>Broken since %1: %n failed in a row</numerusform>
            <numerusform>Broken since %1: %n failed in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::ProjectsPage</name>
    <message numerus="yes">
        <source>All shows the %n project(s) of the tenant.</source>
        <translation>
            <numerusform>All shows the %n project of the tenant.</numerusform>
            <numerusform>All shows the %n projects of the tenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n build(s)</source>
        <translation>
            <numerusform>%1: %n build</numerusform>
            <numerusform>%1: %n builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d: %1 – %2</source>
        <translation>
            <numerusform>%n d: %1 – %2</numerusform>
            <numerusform>%n d: %1 – %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::SignOutDialog</name>
    <message numerus="yes">
        <source>Delete my %n note(s), which exist nowhere else</source>
        <translation>
            <numerusform>Delete my %n note, which exist nowhere else</numerusform>
            <numerusform>Delete my %n notes, which exist nowhere else</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::StorageSection</name>
    <message numerus="yes">
        <source>%n log(s) of builds that were opened or failed</source>
        <translation>
            <numerusform>%n log of builds that were opened or failed</numerusform>
            <numerusform>%n logs of builds that were opened or failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::TrendWords</name>
    <message numerus="yes">
        <source>No clear trend over %n day(s)</source>
        <translation>
            <numerusform>No clear trend over %n day</numerusform>
            <numerusform>No clear trend over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No clear trend over %n week(s)</source>
        <translation>
            <numerusform>No clear trend over %n week</numerusform>
            <numerusform>No clear trend over %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::VisitLine</name>
    <message numerus="yes">
        <source>new failure(s)</source>
        <translation>
            <numerusform>new failure</numerusform>
            <numerusform>new failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fixed</source>
        <translation>
            <numerusform>fixed</numerusform>
            <numerusform>fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new build(s)</source>
        <translation>
            <numerusform>new build</numerusform>
            <numerusform>new builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new image(s)</source>
        <translation>
            <numerusform>new image</numerusform>
            <numerusform>new images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>team change(s)</source>
        <translation>
            <numerusform>team change</numerusform>
            <numerusform>team changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::WindowPages</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viewer::command::SyncCommand</name>
    <message numerus="yes">
        <source>%n new build(s)</source>
        <translation>
            <numerusform>%n new build</numerusform>
            <numerusform>%n new builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) read</source>
        <translation>
            <numerusform>%n detail read</numerusform>
            <numerusform>%n details read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new audit row(s)</source>
        <translation>
            <numerusform>%n new audit row</numerusform>
            <numerusform>%n new audit rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished build(s) changed; both versions are kept</source>
        <translation>
            <numerusform>%n finished build changed; both versions are kept</numerusform>
            <numerusform>%n finished builds changed; both versions are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) no longer on the server; kept and marked</source>
        <translation>
            <numerusform>%n build no longer on the server; kept and marked</numerusform>
            <numerusform>%n builds no longer on the server; kept and marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the server could not be read.</source>
        <translation>
            <numerusform>%n answer of the server could not be read.</numerusform>
            <numerusform>%n answers of the server could not be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
