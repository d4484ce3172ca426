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
</context>
<context>
    <name>viewer::BuildsComposition</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
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
