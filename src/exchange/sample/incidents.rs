//! Stories of incidents: from the call or the alert to the end, with the turns that real ones take.

use chrono::{DateTime, TimeDelta, Utc};

use super::changes;
use super::error::Told;
use super::story::{Rec, Story, is_working};
use super::symptoms::{CHATTER, REOPENED, SYMPTOMS, Symptom, TO_CALLER, Weight};
use super::words::{Given, Words, with};
use super::world::{Actor, service};
use crate::model::data::Data;

/// Impact and urgency.
pub(super) type Level = (&'static str, &'static str);

/// An incident in a story.
pub(super) struct Incident<'w> {
    pub rec: Rec,
    pub symptom: &'static Symptom,
    pub words: Words,
    /// Who called; nobody where monitoring did.
    pub caller: Option<&'w Actor>,
    /// Who works on it.
    pub agent: &'w Actor,
    /// 1 to 5.
    pub priority: u8,
}

/// A symptom by key; the first of all for a key that none has.
pub(super) fn symptom(key: &str) -> &'static Symptom {
    let is = |known: &&Symptom| known.key == key;
    SYMPTOMS.iter().find(is).unwrap_or(&SYMPTOMS[0])
}

/// Minutes until somebody takes an incident of this priority, and until it is over after that. Most stay
/// well below the middle, and some are late by what desks usually agree on.
fn pace(priority: u8) -> ((i64, i64), (i64, i64)) {
    match priority {
        1 => ((2, 40), (35, 420)),
        2 => ((4, 110), (60, 1_000)),
        3 => ((10, 600), (120, 5_500)),
        4 => ((20, 1_500), (240, 10_000)),
        _ => ((60, 4_000), (400, 18_000)),
    }
}

/// What it does to its service.
fn effect(incident: &Incident<'_>) -> &'static str {
    match (incident.symptom.weight, incident.priority) {
        (Weight::Heavy, 1) => "outage",
        (Weight::Heavy, 2 | 3) | (Weight::Middle, 1 | 2) => "degraded",
        _ => "usable",
    }
}

fn level(story: &Story<'_>, weight: Weight) -> Level {
    let table: &[(u64, Level)] = match weight {
        Weight::Heavy => &[
            (7, ("high", "high")),
            (22, ("high", "medium")),
            (14, ("medium", "high")),
            (57, ("medium", "medium")),
        ],
        Weight::Middle => &[
            (1, ("high", "high")),
            (3, ("high", "medium")),
            (6, ("medium", "high")),
            (45, ("medium", "medium")),
            (30, ("medium", "low")),
            (15, ("low", "medium")),
        ],
        Weight::Light => &[
            (8, ("low", "high")),
            (62, ("low", "medium")),
            (30, ("low", "low")),
        ],
    };
    story.world.rng.weighted(table)
}

/// Any incident, perhaps with a second one of the same cause or the change that ends it.
pub(super) fn any(story: &mut Story<'_>) -> Told {
    let (incident, level) = arrive(story)?;
    if incident.priority == 1 && incident.symptom.weight == Weight::Heavy {
        return major(story, &incident);
    }
    let turn = story.world.rng.weighted(&[(88, 'p'), (7, 'c'), (5, 'd')]);
    match turn {
        'c' if incident.caller.is_some() => cancel(story, &incident),
        'd' if incident.caller.is_some() => duplicate(story, &incident, level),
        _ => plain(story, &incident),
    }
}

/// An incident and nothing else.
pub(super) fn single(story: &mut Story<'_>) -> Told {
    let (incident, _) = arrive(story)?;
    plain(story, &incident)
}

/// Something comes in; at night only alerts do.
fn arrive<'w>(story: &mut Story<'w>) -> Told<(Incident<'w>, Level)> {
    let awake = is_working(story.at);
    let fitting: Vec<&Symptom> = SYMPTOMS.iter().filter(|s| awake || s.alert).collect();
    let symptom = story.world.rng.pick(&fitting);
    let level = level(story, symptom.weight);
    Ok((open(story, symptom, level, with())?, level))
}

/// An incident comes in.
pub(super) fn open<'w>(
    story: &mut Story<'w>,
    symptom: &'static Symptom,
    level: Level,
    more: Given,
) -> Told<Incident<'w>> {
    let world = story.world;
    let service = service(symptom.service);
    let words = world.words(symptom.on);
    let by_alert = symptom.alert && (world.rng.chance(75) || !is_working(story.at));
    let caller = (!by_alert).then(|| world.somebody(|who| who.name == words.caller));
    let origin = match by_alert {
        true => "monitoring",
        false => world.rng.pick(&[
            "portal",
            "portal",
            "phone",
            "phone",
            "mail",
            "chat",
            "in_person",
        ]),
    };
    let by = match caller {
        None => world.bot(),
        Some(caller) if origin == "portal" => caller,
        Some(_) => world.desk(),
    };
    let mut given = with()
        .set("title", &words.fill(world.rng.pick(symptom.titles)))
        .set("impact", level.0)
        .set("urgency", level.1)
        .set("service", symptom.service)
        .set("category", symptom.category)
        .set("environment", "production")
        .set("team", service.team)
        .set("origin", origin)
        .set("description", &words.fill(symptom.text));
    if by_alert || world.rng.chance(40) {
        given = given.data("assets", Data::texts([words.asset]));
    }
    if let Some(caller) = caller {
        given = given
            .set("reporter", caller.key())
            .set("location", words.place);
    }
    let rec = story.open("incident", by, given.and(more))?;
    Ok(Incident {
        rec,
        symptom,
        words,
        caller,
        agent: world.member(service.team),
        priority: story.record(rec).priority().unwrap_or(3),
    })
}

/// From the queue to the end, with some of the usual turns.
pub(super) fn plain(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    take(story, incident)?;
    work(story, incident)?;
    resolve(story, incident, with())?;
    if story.world.rng.chance(5) {
        reopen(story, incident)?;
    }
    close(story, incident)
}

/// Somebody takes it.
pub(super) fn take(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let (low, high) = pace(incident.priority).0;
    match incident.priority {
        1 | 2 => story.wait(low, high),
        _ => story.wait_work(low, high),
    }
    start(story, incident)
}

/// Somebody takes it now, and mostly says what it does to the service.
pub(super) fn start(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let mut given = with().set("assignee", incident.agent.key());
    if incident.priority <= 3 || incident.words.n % 6 != 0 {
        given = given.set("effect", effect(incident));
    }
    story.act(incident.rec, "start", incident.agent, given)
}

/// Looks for the cause: notes, answers, another pair of hands, a pause.
fn work(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let rng = &story.world.rng;
    let parts = incident.symptom.findings.len() as i64 + 1;
    let (low, high) = pace(incident.priority).1;
    let (low, high) = (low / parts, high / parts);
    if rng.chance(11) {
        reassign(story, incident)?;
    }
    let pause_at = rng.below(incident.symptom.findings.len() as u64);
    for (at, finding) in incident.symptom.findings.iter().enumerate() {
        story.wait(low, high);
        if incident.priority > 2 {
            story.wait_work(0, 20);
        }
        story.note(incident.rec, incident.agent, incident.words.fill(finding))?;
        if incident.caller.is_some() && rng.chance(30) {
            answer(story, incident)?;
        } else if rng.chance(34) {
            let text = incident.words.fill(rng.pick(CHATTER));
            story.note(incident.rec, incident.agent, text)?;
        }
        if at as u64 == pause_at && incident.priority > 1 && rng.chance(17) {
            hold(story, incident, pause(story, incident))?;
            wait_out(story, incident)?;
        }
    }
    if rng.chance(6) && incident.priority > 1 {
        let more = with().set(
            "urgency",
            if incident.priority > 3 { "high" } else { "low" },
        );
        let more = more.note("Looked at it again together with the service owner.");
        story.change(incident.rec, "set", incident.agent, more)?;
    }
    story.wait(low, high);
    if incident.priority > 2 {
        story.wait_work(0, 20);
    }
    Ok(())
}

fn answer(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let text = incident.words.fill(story.world.rng.pick(TO_CALLER));
    story.change(
        incident.rec,
        "note",
        incident.agent,
        with().note(text).public(),
    )
}

fn reassign(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let world = story.world;
    let from = match world.rng.chance(50) {
        true => world.desk(),
        false => world.other_member(incident.agent.who.team, incident.agent.key()),
    };
    let to = |who: &Actor| with().set("assignee", who.key()).set("team", who.who.team);
    if from.key() == incident.agent.key() {
        return Ok(());
    }
    story.wait(4, 40);
    story.act(
        incident.rec,
        "reassign",
        incident.agent,
        to(from).note("Looks like yours."),
    )?;
    story.wait(10, 90);
    let back = to(incident.agent).note("Not ours after all: see the log of the service.");
    story.act(incident.rec, "reassign", from, back)
}

/// What an incident may wait for.
fn pause(story: &Story<'_>, incident: &Incident<'_>) -> &'static str {
    let caller = if incident.caller.is_some() { 5 } else { 0 };
    let parts = if incident.symptom.category == "hardware" {
        5
    } else {
        0
    };
    story.world.rng.weighted(&[
        (caller, "awaiting_caller"),
        (3, "awaiting_vendor"),
        (parts, "awaiting_parts"),
        (1, "scheduled_until"),
    ])
}

/// Lets it wait for this.
pub(super) fn hold(story: &mut Story<'_>, incident: &Incident<'_>, reason: &str) -> Told {
    let given = with().set("hold_reason", reason);
    let given = match reason {
        "awaiting_caller" => given
            .note("Could you tell us since when, and whether a colleague has the same?")
            .public(),
        "awaiting_vendor" => given.note("Case opened with the supplier, they answer within a day."),
        "awaiting_parts" => given.note("Part ordered, delivery in two to four days."),
        _ => {
            let until = story.at + chrono::TimeDelta::days(story.world.rng.between(2, 6));
            given
                .time("hold_until", until)
                .note("Agreed with the team concerned to go on after their deadline.")
        }
    };
    story.act(incident.rec, "hold", incident.agent, given)
}

/// Waits, and goes on.
fn wait_out(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    story.wait_work(90, 6_000);
    let text = match (
        story.record(incident.rec).text("hold_reason"),
        incident.caller,
    ) {
        (Some("awaiting_caller"), Some(caller)) => {
            let reply = with().note("Since yesterday, and yes, my neighbour has it too.");
            story.change(incident.rec, "note", caller, reply.public())?;
            story.wait_work(5, 120);
            "Answer is here."
        }
        (Some("awaiting_vendor"), _) => "Supplier answered: known to them, they sent the steps.",
        (Some("awaiting_parts"), _) => "Part is here.",
        _ => "The date has come.",
    };
    story.act(incident.rec, "resume", incident.agent, with().note(text))
}

/// Says that service is back, and since when if users felt it.
pub(super) fn resolve(story: &mut Story<'_>, incident: &Incident<'_>, more: Given) -> Told {
    let mut given = with().set("resolution_code", incident.symptom.code).set(
        "resolution_notes",
        &incident.words.fill(incident.symptom.fix),
    );
    if effect(incident) != "usable" {
        given = given.time("mitigated_at", mitigated(story, incident));
    }
    story.act(incident.rec, "resolve", incident.agent, given.and(more))
}

/// When users stopped feeling it: some part of the way from when the work began to now. No number is drawn for it,
/// so that the stories stay as they were.
fn mitigated(story: &Story<'_>, incident: &Incident<'_>) -> DateTime<Utc> {
    let log = &story.record(incident.rec).log;
    let begun = log
        .iter()
        .rev()
        .find(|entry| entry.to.as_deref() == Some("in_progress"));
    let begun = begun.map_or(story.at, |entry| entry.at);
    let share = (story.at - begun).num_seconds() * incident.words.pct / 100;
    begun + TimeDelta::seconds(share).min(TimeDelta::minutes(3 * incident.words.pct))
}

fn reopen(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    story.wait_work(120, 4_000);
    let by = incident.caller.unwrap_or(incident.agent);
    let why = with().set("reopen_reason", story.world.rng.pick(REOPENED));
    story.act(incident.rec, "reopen", by, why)?;
    story.wait_work(60, 2_500);
    story.note(
        incident.rec,
        incident.agent,
        "Only half of it was mended; doing the rest now.",
    )?;
    story.wait_work(30, 900);
    resolve(story, incident, with())
}

/// Closes it when nobody objected.
pub(super) fn close(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let world = story.world;
    match incident.caller {
        Some(caller) if world.rng.chance(30) => {
            story.wait_work(30, 2_880);
            story.act(
                incident.rec,
                "close",
                caller,
                with().note("Works, thank you.").public(),
            )
        }
        _ => {
            story.at += chrono::TimeDelta::days(5);
            story.act(incident.rec, "close", world.bot(), with())
        }
    }
}

fn cancel(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    story.wait_work(10, 600);
    let (reason, note) = story.world.rng.pick(&[
        (
            "withdrawn",
            "Caller says it was the wrong cable, all is well.",
        ),
        (
            "not_an_incident",
            "This is a wish; request opened together with the caller.",
        ),
        ("spam", "Advertising that got through the filter."),
    ]);
    let given = with().set("cancel_reason", reason).note(note);
    story.act(incident.rec, "cancel", story.world.desk(), given)
}

/// Two people call about the same thing.
fn duplicate(story: &mut Story<'_>, first: &Incident<'_>, level: Level) -> Told {
    story.wait(2, 50);
    let second = open(story, first.symptom, level, with())?;
    story.wait(3, 60);
    let original = story.id(first.rec);
    let given = with()
        .set("cancel_reason", "duplicate")
        .link("duplicate_of", &original)
        .note("Same cause, same service; we answer both.");
    story.act(second.rec, "cancel", story.world.desk(), given)?;
    plain(story, first)
}

/// A major incident, led by somebody and often ended by an emergency change.
pub(super) fn major(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    declare(story, incident)?;
    for finding in incident.symptom.findings {
        story.wait(8, 70);
        story.note(incident.rec, incident.agent, incident.words.fill(finding))?;
        story.wait(1, 15);
        let text = "Update for everybody: cause is narrowed down, next word in 30 minutes.";
        let by = story.world.actor("hugo");
        story.change(incident.rec, "note", by, with().note(text).public())?;
    }
    if story.world.rng.chance(45) {
        changes::emergency(story, incident)?;
    }
    story.wait(10, 90);
    let mitigated = story.at - chrono::TimeDelta::minutes(6);
    resolve(story, incident, with().time("mitigated_at", mitigated))?;
    close(story, incident)
}

/// Somebody takes it, and it becomes a major incident.
pub(super) fn declare(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    story.wait(1, 9);
    start(story, incident)?;
    story.wait(2, 12);
    let proposed = with()
        .set("major", "proposed")
        .note("Several services are hit, calls come in.");
    story.change(incident.rec, "set", incident.agent, proposed)?;
    story.wait(1, 8);
    let leader = story.world.actor("hugo");
    let accepted = with()
        .set("major", "accepted")
        .set("commander", leader.key())
        .note("Leading this. Bridge is open, next word in 30 minutes.")
        .public();
    story.change(incident.rec, "set", leader, accepted)
}

/// The symptoms of a service.
pub(super) fn of_service(id: &str) -> Vec<&'static Symptom> {
    SYMPTOMS
        .iter()
        .filter(|known| known.service == id)
        .collect()
}
