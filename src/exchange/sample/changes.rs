//! Stories of changes and releases: planned, standard, in a hurry, and those that go wrong.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::error::Told;
use super::incidents::{self, Incident};
use super::story::{Rec, Story, is_workday};
use super::texts::{CHANGES, Plan, REJECTED, STANDARD};
use super::words::{Given, with};
use super::world::{Actor, World, service};
use crate::model::data::Data;

/// A change in a story.
pub(super) struct Change<'w> {
    pub rec: Rec,
    requester: &'w Actor,
    approver: &'w Actor,
    implementer: &'w Actor,
    window: (DateTime<Utc>, DateTime<Utc>),
}

/// An evening window some days ahead, on a working day.
pub(super) fn window(
    world: &World,
    from: DateTime<Utc>,
    days: i64,
) -> (DateTime<Utc>, DateTime<Utc>) {
    let mut day = from.date_naive() + TimeDelta::days(days);
    while !is_workday(day) {
        day += TimeDelta::days(1);
    }
    let start =
        day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(15 * world.rng.between(68, 84));
    (
        start,
        start + TimeDelta::minutes(30 * world.rng.between(2, 8)),
    )
}

/// Any planned change: normal or standard.
pub(super) fn any(story: &mut Story<'_>) -> Told {
    if story.world.rng.chance(45) {
        return standard(story);
    }
    let plan = story.world.rng.row(CHANGES);
    let ahead = story.world.rng.between(8, 16);
    let window = window(story.world, story.at, ahead);
    let change = write(story, plan, window, with())?;
    if story.world.rng.chance(6) {
        story.wait_work(60, 3_000);
        let why = with().set("cancel_reason", "The supplier withdrew the version");
        return story.act(change.rec, "cancel", change.requester, why);
    }
    authorise(story, plan, &change)?;
    if story.world.rng.chance(16) {
        return goes_wrong(story, plan, &change);
    }
    carry_out(story, &change)?;
    close(
        story,
        &change,
        "successful",
        "As planned, inside the window.",
        with(),
    )
}

/// Somebody writes it down.
pub(super) fn write<'w>(
    story: &mut Story<'w>,
    plan: &Plan,
    window: (DateTime<Utc>, DateTime<Utc>),
    more: Given,
) -> Told<Change<'w>> {
    let world = story.world;
    let service = service(plan.service);
    let requester = world.member(service.team);
    let implementer = world.other_member(service.team, requester.key());
    let approver = world.approver(&[requester.key(), implementer.key()]);
    let given = with()
        .set("title", plan.title)
        .set("type", "normal")
        .set("category", plan.category)
        .set("service", plan.service)
        .data("assets", Data::texts([world.machine(service)]))
        .set("environment", "production")
        .set("requester", requester.key())
        .set("team", service.team)
        .set("assignee", requester.key())
        .set("justification", plan.why);
    let rec = story.open("change", requester, given.and(more))?;
    Ok(Change {
        rec,
        requester,
        approver,
        implementer,
        window,
    })
}

/// Asks for the decision.
pub(super) fn ask(story: &mut Story<'_>, plan: &Plan, change: &Change<'_>) -> Told {
    story.wait_work(30, 1_200);
    story.act(change.rec, "submit", change.requester, with())?;
    story.wait_work(60, 1_400);
    let rng = &story.world.rng;
    let outage = plan.outage > 0;
    let mut given = with()
        .set("plan_implementation", plan.steps)
        .set("plan_test", plan.test)
        .set("plan_backout", plan.backout)
        .set(
            "risk_analysis",
            "Tried out in the test environment last week. The worst case is the way back.",
        )
        .set(
            "risk",
            rng.weighted(&[(6, "low"), (3, "medium"), (1, "high")]),
        )
        .set("impact", if outage { "medium" } else { "low" })
        .data("outage", Data::Bool(outage))
        .time("planned_start", change.window.0)
        .time("planned_end", change.window.1);
    if outage {
        given = given.data("downtime_minutes", Data::Int(plan.outage));
    }
    story.act(change.rec, "request", change.requester, given)
}

/// Asks, is perhaps sent back once, and gets its yes.
pub(super) fn authorise(story: &mut Story<'_>, plan: &Plan, change: &Change<'_>) -> Told {
    ask(story, plan, change)?;
    if story.world.rng.chance(11) {
        story.wait_work(60, 900);
        let why = with().set("reject_reason", story.world.rng.pick(REJECTED));
        story.act(change.rec, "rework", change.approver, why)?;
        story.wait_work(60, 600);
        ask(story, plan, change)?;
    }
    story.wait_work(30, 1_400);
    let given = with()
        .set("approver", change.approver.key())
        .set("implementer", change.implementer.key())
        .note("Agreed. Please tell the desk before you begin.");
    story.act(change.rec, "schedule", change.approver, given)
}

/// Waits for the window and does it.
pub(super) fn carry_out(story: &mut Story<'_>, change: &Change<'_>) -> Told {
    begin(story, change)?;
    let length = (change.window.1 - change.window.0).num_minutes();
    story.wait(length / 3, length);
    let given = with().time("actual_end", story.at);
    story.act(change.rec, "complete", change.implementer, given)
}

/// Waits for the window and begins.
pub(super) fn begin(story: &mut Story<'_>, change: &Change<'_>) -> Told {
    story.until(change.window.0);
    story.wait(0, 12);
    let given = with().time("actual_start", story.at);
    story.act(change.rec, "implement", change.implementer, given)
}

pub(super) fn close(
    story: &mut Story<'_>,
    change: &Change<'_>,
    code: &str,
    notes: &str,
    more: Given,
) -> Told {
    story.wait_work(600, 4_000);
    let given = with().set("close_code", code).set("close_notes", notes);
    story.act(change.rec, "close", change.requester, given.and(more))
}

/// It is carried out, and something breaks.
fn goes_wrong(story: &mut Story<'_>, plan: &Plan, change: &Change<'_>) -> Told {
    carry_out(story, change)?;
    story.wait(5, 400);
    let cause = story.id(change.rec);
    let symptom = incidents::symptom(plan.breaks);
    let levels = [("medium", "high"), ("high", "medium"), ("medium", "medium")];
    let level = story.world.rng.pick(&levels);
    let incident = incidents::open(story, symptom, level, with())?;
    incidents::take(story, &incident)?;
    story.wait(5, 60);
    let blame = with().link("caused_by", &cause).note(format!(
        "Began right after {cause}; looking at what it changed."
    ));
    story.change(incident.rec, "link", incident.agent, blame)?;
    story.wait(20, 200);
    if story.world.rng.chance(50) {
        let back = with()
            .data("backout_used", Data::Bool(true))
            .note("Taken back by its plan.");
        story.change(change.rec, "set", change.implementer, back)?;
        incidents::resolve(story, &incident, with())?;
        let review =
            "The test did not look at what broke. Case added to the test plan of the service.";
        let notes = "Taken back the same evening after an incident.";
        close(
            story,
            change,
            "unsuccessful",
            notes,
            with().set("review", review),
        )?;
    } else {
        incidents::resolve(story, &incident, with())?;
        let notes = "Done, with a short incident afterwards that was mended on the spot.";
        close(story, change, "successful_with_issues", notes, with())?;
    }
    incidents::close(story, &incident)
}

fn standard(story: &mut Story<'_>) -> Told {
    let rec = scheduled_standard(story)?;
    let start = story
        .record(rec)
        .text("planned_start")
        .and_then(crate::model::id::read_time);
    let by = story
        .world
        .member(service(story.record(rec).text("service").unwrap_or_default()).team);
    story.until(start.unwrap_or(story.at));
    story.act(rec, "implement", by, with().time("actual_start", story.at))?;
    story.wait(8, 60);
    story.act(rec, "complete", by, with().time("actual_end", story.at))?;
    story.wait_work(1, 600);
    let given = with()
        .set("close_code", "successful")
        .set("close_notes", "By the template.");
    story.act(rec, "close", by, given)
}

/// A standard change that waits for its window.
pub(super) fn scheduled_standard(story: &mut Story<'_>) -> Told<Rec> {
    let world = story.world;
    let (id, title, template) = world.rng.pick(STANDARD);
    let service = service(id);
    let by = world.member(service.team);
    let days = world.rng.between(1, 4);
    let (start, end) = window(world, story.at, days);
    let given = with()
        .set("title", title)
        .set("type", "standard")
        .set("template", template)
        .set("service", id)
        .data("assets", Data::texts([world.machine(service)]))
        .set("environment", "production")
        .set("requester", by.key())
        .set("team", service.team)
        .set("assignee", by.key());
    let rec = story.open("change", by, given)?;
    story.wait_work(5, 200);
    let given = with()
        .set("implementer", by.key())
        .time("planned_start", start)
        .time("planned_end", end);
    story.act(rec, "preapprove", by, given)?;
    Ok(rec)
}

/// What ends a major incident: done at once, reviewed afterwards.
pub(super) fn emergency(story: &mut Story<'_>, incident: &Incident<'_>) -> Told {
    let by = incident.agent;
    let approver = story.world.approver(&[by.key()]);
    let resolved = story.id(incident.rec);
    let title = format!("Emergency: {}", story.record(incident.rec).title());
    let given = with()
        .set("title", &title)
        .set("type", "emergency")
        .set("service", incident.symptom.service)
        .data("assets", Data::texts([incident.words.asset]))
        .set("environment", "production")
        .set("requester", by.key())
        .set("team", by.who.team)
        .set("implementer", by.key())
        .set("justification", "Ends a major incident.")
        .set(
            "plan_implementation",
            &incident.words.fill(incident.symptom.fix),
        )
        .set("plan_backout", "Put the saved configuration back.")
        .link("resolves", &resolved);
    let rec = story.open("change", by, given)?;
    story.wait(1, 6);
    story.act(rec, "escalate", by, with())?;
    story.wait(2, 15);
    let yes = with()
        .set("approver", approver.key())
        .time("actual_start", story.at)
        .note("Agreed on the bridge.");
    story.act(rec, "rush", by, yes)?;
    story.wait(6, 60);
    story.act(rec, "complete", by, with().time("actual_end", story.at))?;
    story.wait(1, 10);
    let given = with()
        .set("close_code", "successful")
        .set("close_notes", "Done while the bridge was open.")
        .set(
            "review",
            "The step is in the runbook now, so that the next time it needs no emergency.",
        );
    story.act(rec, "close", by, given)
}

/// A release with the changes that it carries.
pub(super) fn release(story: &mut Story<'_>) -> Told {
    let plans: Vec<&Plan> = CHANGES
        .iter()
        .filter(|plan| plan.category == "application")
        .collect();
    let plan = story.world.rng.pick(&plans);
    let (rec, change) = planned_release(story, plan, 12)?;
    let by = story.world.member(service(plan.service).team);
    let (start, end) = change.window;
    authorise(story, plan, &change)?;
    ready(story, rec, by)?;
    story.until(start - TimeDelta::minutes(10));
    story.act(
        rec,
        "deploy",
        by,
        with().time("planned_start", start).time("planned_end", end),
    )?;
    carry_out(story, &change)?;
    let given = with()
        .time("deployed_at", story.at)
        .set("environment", "production");
    story.act(rec, "finish", by, given)?;
    story.wait(5, 40);
    story.act(
        rec,
        "watch",
        by,
        with().note("Watching errors and orders for two days."),
    )?;
    close(
        story,
        &change,
        "successful",
        "Out with its release.",
        with(),
    )?;
    story.at += TimeDelta::days(2);
    story.wait_work(1, 60);
    story.act(rec, "close", by, with())
}

/// A release that is put together, and the change that it carries.
pub(super) fn planned_release<'w>(
    story: &mut Story<'w>,
    plan: &Plan,
    days: i64,
) -> Told<(Rec, Change<'w>)> {
    let world = story.world;
    let by = world.member(service(plan.service).team);
    let window = window(world, story.at, days);
    let minor = (story.today() - chrono::NaiveDate::default()).num_days() / 14;
    let version = format!("{}.{}.{}", minor / 26, minor % 26, world.rng.below(4));
    let given = with()
        .set(
            "title",
            &format!("{} {version}", service(plan.service).title),
        )
        .set("version", &version)
        .set("service", plan.service)
        .set("team", by.who.team)
        .set("assignee", by.key())
        .time("planned_start", window.0)
        .time("planned_end", window.1);
    let rec = story.open("release", by, given)?;
    story.wait_work(20, 300);
    let release = story.id(rec);
    let change = write(story, plan, window, with().link("release", &release))?;
    story.wait(1, 30);
    let carried = story.id(change.rec);
    let given = with()
        .link("change", &carried)
        .set("notes", plan.why)
        .set("plan_rollback", plan.backout);
    story.change(rec, "link", by, given)?;
    Ok((rec, change))
}

/// Built, tried out and let go.
fn ready(story: &mut Story<'_>, rec: Rec, by: &Actor) -> Told {
    for (transition, note) in [
        ("build", "Branch is cut."),
        ("test", "In the test environment, key users are told."),
        ("approve", "Key users are content."),
    ] {
        story.wait_work(60, 900);
        story.act(rec, transition, by, with().note(note))?;
    }
    Ok(())
}
