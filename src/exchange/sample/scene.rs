//! What is open when the curtain rises: told like everything else, and left unfinished on purpose.
//!
//! A year of ordinary stories leaves a handful of open records; a desk worth looking at has a queue, some
//! of it late, some of it waiting, changes for next week and decisions to be made.

use chrono::{DateTime, TimeDelta, Utc};

use super::changes;
use super::error::Told;
use super::incidents::{self, Level, declare, hold, start};
use super::problems;
use super::requests;
use super::story::Story;
use super::symptoms::Symptom;
use super::texts::{CAUSES, CHANGES};
use super::words::with;

/// How far an incident has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nobody has taken it.
    New,
    /// Somebody looks at it.
    Taken,
    /// The first findings are noted.
    Worked,
    /// It waits for this.
    Held(&'static str),
    /// It is led as a major incident.
    Major,
    /// It was over, and is not.
    Back,
}

/// A record, or two, that are open at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// Service, impact and urgency, how far.
    Incident(&'static str, Level, Stage),
    /// Scheduled: days from now to the window.
    Scheduled(i64),
    /// A standard change before its window.
    Standard,
    /// Waits for the decision.
    Undecided(i64),
    /// Is being written.
    Draft,
    /// A release that is put together, with its change.
    Release,
    /// A problem, with its incident; whether cause and workaround are known.
    Problem(bool),
    /// Came in.
    Wish,
    /// Waits for the decision.
    WishUndecided,
    /// Is being fulfilled.
    WishTaken,
    /// Waits for a delivery.
    WishHeld,
    /// A new idea, or one that is under way.
    Idea(bool),
    /// An article before its review.
    Article,
}

impl Item {
    /// How many records it makes.
    pub fn records(self) -> usize {
        match self {
            Item::Release | Item::Problem(_) => 2,
            _ => 1,
        }
    }
}

const P1: Level = ("high", "high");
const P2: Level = ("high", "medium");
const P3: Level = ("medium", "medium");
const P4: Level = ("low", "medium");
const P5: Level = ("low", "low");

use Item::{Article, Draft, Idea, Incident, Problem, Release, Scheduled, Standard, Undecided};
use Item::{Wish, WishHeld, WishTaken, WishUndecided};
use Stage::{Back, Held, Major, New, Taken, Worked};

/// Minutes before now at which it begins, and what it is. The most telling come first, for small desks.
const OPEN: &[(i64, Item)] = &[
    (200, Incident("erp", P1, Worked)),
    (55, Incident("network", P1, Major)),
    (1_500, Incident("network", P2, Held("awaiting_vendor"))),
    (14_400, Scheduled(2)),
    (7_300, Incident("workplace", P3, Held("awaiting_parts"))),
    (400, Incident("login", P2, Worked)),
    (1_700, Incident("mail", P3, Held("awaiting_caller"))),
    (80_000, Problem(true)),
    (5_800, WishUndecided),
    (12, Incident("checkout", P1, New)),
    (330, Incident("login", P1, Worked)),
    (25, Incident("mail", P2, New)),
    (140, Incident("checkout", P2, Taken)),
    (700, Incident("erp", ("medium", "high"), Worked)),
    (40, Incident("workplace", P3, New)),
    (185, Incident("erp", P3, New)),
    (310, Incident("network", P3, Taken)),
    (1_010, Incident("checkout", P3, Worked)),
    (2_900, Incident("login", P3, Worked)),
    (4_400, Incident("mail", P3, Worked)),
    (14_000, Incident("erp", P3, Back)),
    (90, Incident("workplace", P4, New)),
    (620, Incident("login", P4, Taken)),
    (2_500, Incident("workplace", P4, Held("awaiting_caller"))),
    (5_000, Incident("mail", P4, Worked)),
    (9_000, Incident("network", P4, Held("scheduled_until"))),
    (20_000, Incident("erp", P4, Worked)),
    (1_300, Incident("workplace", P5, New)),
    (8_000, Incident("workplace", P5, Taken)),
    (26_000, Incident("erp", P5, Held("awaiting_parts"))),
    (13_000, Scheduled(3)),
    (15_800, Scheduled(5)),
    (17_300, Scheduled(6)),
    (1_450, Standard),
    (7_200, Undecided(9)),
    (4_300, Undecided(12)),
    (1_600, Draft),
    (6_200, Release),
    (30_000, Problem(false)),
    (120, Wish),
    (1_550, Wish),
    (3_100, WishTaken),
    (4_500, WishTaken),
    (11_500, WishHeld),
    (8_700, WishUndecided),
    (3_000, Idea(false)),
    (70_000, Idea(true)),
    (2_800, Article),
];

/// The open work of a desk with so many records beside its services and assets: a share of a small one, the whole for some hundreds, and
/// one in fifty of a large one, spread a little. Each with the instant at which it begins.
pub(super) fn items(
    records: usize,
    begin: DateTime<Utc>,
    now: DateTime<Utc>,
    rng: &super::rng::Rng,
) -> Vec<(DateTime<Utc>, Item)> {
    let count = (records / 7).min(OPEN.len()).max(records / 50);
    let spread = |(turn, (minutes, item)): (usize, &(i64, Item))| {
        let percent = if turn < OPEN.len() {
            100
        } else {
            rng.between(60, 140)
        };
        (
            now - TimeDelta::seconds(minutes * 60 * percent / 100),
            *item,
        )
    };
    let all = OPEN.iter().cycle().take(count).enumerate().map(spread);
    all.filter(|(at, _)| *at > begin).collect()
}

/// Tells it, up to where it stops.
pub(super) fn tell(story: &mut Story<'_>, item: Item) -> Told {
    match item {
        Incident(service, level, stage) => incident(story, service, level, stage),
        Scheduled(days) | Undecided(days) => {
            let plan = story.world.rng.row(CHANGES);
            let window = changes::window(story.world, story.world.now, days);
            let change = changes::write(story, plan, window, with())?;
            match item {
                Scheduled(_) => changes::authorise(story, plan, &change),
                _ => changes::ask(story, plan, &change),
            }
        }
        Standard => changes::scheduled_standard(story).map(|_| ()),
        Draft => {
            let window = changes::window(story.world, story.world.now, 20);
            changes::write(story, story.world.rng.row(CHANGES), window, with()).map(|_| ())
        }
        Release => changes::planned_release(story, &CHANGES[1], 14).map(|_| ()),
        Problem(known) => problem(story, known),
        Wish => requests::open(story).map(|_| ()),
        WishUndecided => {
            let request = requests::open_costly(story)?;
            requests::ask(story, &request)
        }
        WishTaken | WishHeld => wish(story, item),
        Idea(begun) => {
            let (rec, by, idea) = requests::idea(story)?;
            match begun {
                true => requests::plan(story, rec, by, idea),
                false => Ok(()),
            }
        }
        Article => problems::draft(story, story.world.desk()).map(|_| ()),
    }
}

fn wish(story: &mut Story<'_>, item: Item) -> Told {
    let request = requests::open_costly(story)?;
    requests::ask(story, &request)?;
    story.wait_work(30, 300);
    let named = story
        .record(request.rec)
        .text("approver")
        .unwrap_or_default();
    let boss = story.world.actor(named);
    story.act(request.rec, "approve", boss, with())?;
    requests::start(story, &request)?;
    match item {
        WishHeld => requests::hold(story, &request),
        _ => Ok(()),
    }
}

fn problem(story: &mut Story<'_>, known: bool) -> Told {
    let cause = &CAUSES[if known { 0 } else { 6 }];
    let symptom = incidents::symptom(cause.symptom);
    let incident = incidents::open(story, symptom, P3, with())?;
    incidents::take(story, &incident)?;
    story.wait_work(30, 600);
    incidents::resolve(
        story,
        &incident,
        with().set("resolution_code", "workaround"),
    )?;
    let (rec, by) = problems::found(story, cause, &incident, &[])?;
    problems::investigate(story, rec, by)?;
    if known {
        problems::known_error(story, rec, by, cause)?;
    }
    incidents::close(story, &incident)
}

/// An incident told so that it is at this stage now: each part takes a share of the time that there is.
fn incident(story: &mut Story<'_>, service: &str, level: Level, stage: Stage) -> Told {
    let begin = story.at;
    let minutes = (story.world.now - begin).num_minutes();
    let share = |percent: i64| begin + TimeDelta::seconds(minutes * 60 * percent / 100);
    let symptom = symptom(story, service, level);
    let incident = incidents::open(story, symptom, level, with())?;
    match stage {
        New => return Ok(()),
        Major => {
            declare(story, &incident)?;
            story.until(share(70));
            let finding = incident.words.fill(incident.symptom.findings[0]);
            return story.note(incident.rec, incident.agent, finding);
        }
        _ => {}
    }
    story.until(share(if minutes > 1_000 { 5 } else { 12 }));
    start(story, &incident)?;
    if stage == Taken {
        return Ok(());
    }
    story.until(share(35));
    let finding = incident.words.fill(incident.symptom.findings[0]);
    story.note(incident.rec, incident.agent, finding)?;
    match stage {
        Held(reason) => {
            story.until(share(45));
            hold(story, &incident, reason)
        }
        Back => {
            story.until(share(50));
            incidents::resolve(story, &incident, with())?;
            story.until(share(80));
            let by = incident.caller.unwrap_or(incident.agent);
            let why = with().set("reopen_reason", "It happened again this morning");
            story.act(incident.rec, "reopen", by, why)
        }
        _ => Ok(()),
    }
}

/// A symptom of the service that fits: what hits one person is no critical incident.
fn symptom(story: &Story<'_>, service: &str, level: Level) -> &'static Symptom {
    use super::symptoms::Weight::{Heavy, Light, Middle};
    let wanted = match level.0 {
        "high" => [Heavy, Middle],
        "medium" => [Middle, Heavy],
        _ => [Light, Middle],
    };
    let all = incidents::of_service(service);
    let of = |weight| {
        all.iter()
            .copied()
            .filter(move |known| known.weight == weight)
    };
    let fitting: Vec<&Symptom> = match of(wanted[0]).next() {
        Some(_) => of(wanted[0]).collect(),
        None => of(wanted[1]).collect(),
    };
    match fitting.is_empty() {
        true => all[0],
        false => story.world.rng.pick(&fitting),
    }
}
