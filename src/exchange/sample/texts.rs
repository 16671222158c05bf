//! What the sample desk plans, wants and writes down: changes, problems, requests and the rest. Data only.

/// A change that somebody prepares.
pub(super) struct Plan {
    pub service: &'static str,
    pub category: &'static str,
    pub title: &'static str,
    pub why: &'static str,
    pub steps: &'static str,
    pub test: &'static str,
    pub backout: &'static str,
    /// The symptom that follows if it goes wrong, by key.
    pub breaks: &'static str,
    /// Minutes without service; 0 for none.
    pub outage: i64,
}

/// Normal changes.
#[rustfmt::skip]
pub(super) const CHANGES: &[Plan] = &[
    Plan { service: "checkout", category: "database", title: "Move the shop's database to the next minor version", why: "The version in use gets no security fixes after this quarter.", steps: "1. Stop the consumers.\n2. Switch over to the replica, which has the new version.\n3. Update the former primary and attach it as replica.\n4. Start the consumers.", test: "An order with a test card; replication delay under one second; error rate for 30 minutes.", backout: "Switch back to the former primary, which is untouched until step 3.", breaks: "pool", outage: 5 },
    Plan { service: "checkout", category: "application", title: "Send confirmations through the new queue", why: "Confirmations block the order when the mail server is slow.", steps: "1. Deploy the consumers.\n2. Turn the switch for 10 % of the orders, then for all.", test: "Confirmation arrives within a minute for both halves.", backout: "Turn the switch off.", breaks: "mailconfirm", outage: 0 },
    Plan { service: "checkout", category: "application", title: "New address of the payment provider", why: "The provider closes the old address at the end of the month.", steps: "1. Open the firewall for the new address.\n2. Change the address on web-02, then on web-01.", test: "A card payment and a refund on each front end.", backout: "Put the old address back; it works until the end of the month.", breaks: "payment", outage: 0 },
    Plan { service: "login", category: "security", title: "Require a second factor for contractors", why: "Last audit: 34 accounts with a password alone.", steps: "1. Mail to the people concerned a week before.\n2. Enrol at the desk for two days.\n3. Turn the rule on.", test: "Login of a test contractor with and without the factor.", backout: "Turn the rule off; nothing else changes.", breaks: "ssoloop", outage: 0 },
    Plan { service: "login", category: "server", title: "Update of the identity provider", why: "Fixes two published weaknesses.", steps: "1. Snapshot of idp-01.\n2. Install, restart, clear the cache.", test: "Login to shop, mail and order system; log without errors for ten minutes.", backout: "Return to the snapshot; people log in again.", breaks: "ssoloop", outage: 15 },
    Plan { service: "login", category: "database", title: "Add indexes to the directory", why: "Searches by phone number take seconds.", steps: "1. Add the index on the replica and build it.\n2. Switch over, do the same on the other.", test: "Search by number under 50 ms.", backout: "Remove the index entry and restart.", breaks: "ldaplag", outage: 0 },
    Plan { service: "erp", category: "application", title: "Quarterly update of the order system", why: "Contract: only the last two updates are supported.", steps: "1. Stop the batch runs.\n2. Full backup.\n3. Run the installer on erp-01.\n4. Start the runs and the check list of finance.", test: "Key users go through the list of 40 cases.", backout: "Restore the backup of step 2, takes two hours.", breaks: "invoice", outage: 180 },
    Plan { service: "erp", category: "storage", title: "Grow the archive volume", why: "At the present pace it is full in five weeks.", steps: "1. Grow the volume on the storage.\n2. Grow the file system.", test: "Free space as planned; backup of the night is good.", backout: "None needed: a volume can stay larger.", breaks: "diskfull", outage: 0 },
    Plan { service: "mail", category: "security", title: "Stricter checks of senders at the mail filter", why: "Phishing mails pass with a forged sender.", steps: "1. Report only for two weeks.\n2. Quarantine.\n3. Reject.", test: "Mails of the five largest partners arrive.", backout: "Return to the step before.", breaks: "mailqueue", outage: 0 },
    Plan { service: "network", category: "network", title: "New version on the firewall", why: "Closes a weakness that is being used elsewhere.", steps: "1. Save the configuration.\n2. Update the standby unit, switch over, update the other.", test: "VPN, line to each office, voice.", backout: "Switch back to the unit with the old version.", breaks: "vpn", outage: 10 },
    Plan { service: "network", category: "network", title: "Clean up of firewall rules", why: "112 rules had no hit for a year.", steps: "1. Disable in three groups, a week apart.\n2. Delete after a month.", test: "Refused connections before and after.", backout: "Enable the group again.", breaks: "firewall", outage: 0 },
    Plan { service: "network", category: "hardware", title: "Replace the access switches on the second floor", why: "Out of support since spring.", steps: "1. Mount the new ones beside the old.\n2. Move the cables, floor side first.", test: "Every socket of the plan answers.", backout: "Move the cables back.", breaks: "switch", outage: 60 },
    Plan { service: "workplace", category: "software", title: "Office suite: next half-year version", why: "The present one ends in two months.", steps: "1. Pilot of 20 devices for a week.\n2. Groups of 60 a day.", test: "Macros of finance, templates, add-in of the bank.", backout: "Device management rolls back a group within the day.", breaks: "update", outage: 0 },
    Plan { service: "workplace", category: "software", title: "Printer drivers from the new server", why: "The old print server is switched off.", steps: "1. Give the new queues out beside the old ones.\n2. Remove the old ones after a week.", test: "A page from each department.", backout: "Keep the old queues.", breaks: "printer", outage: 0 },
];

/// Standard changes: what is done often, with the name of its template.
pub(super) const STANDARD: &[(&str, &str, &str)] = &[
    ("login", "Renew a certificate", "renew-certificate"),
    ("erp", "Monthly patches of the servers", "monthly-patches"),
    ("network", "Open a port for a known partner", "partner-port"),
    ("mail", "Add a domain to the mail filter", "mail-domain"),
    (
        "checkout",
        "Deploy the weekly build of the shop",
        "weekly-build",
    ),
    (
        "workplace",
        "Give out a program from the list",
        "rollout-program",
    ),
];

/// Why a change is sent back.
pub(super) const REJECTED: &[&str] = &[
    "The window is in the closing of the month",
    "Nobody of the service was asked about the outage",
    "The way back takes longer than the window",
];

/// A cause behind incidents, and what becomes of it.
pub(super) struct Cause {
    /// The symptom of its incidents, by key.
    pub symptom: &'static str,
    pub title: &'static str,
    pub cause: &'static str,
    pub code: &'static str,
    pub workaround: &'static str,
    pub plan: &'static str,
    pub fixed: &'static str,
    /// How the change is called that removes it.
    pub change: &'static str,
    pub error: &'static str,
}

/// Causes.
#[rustfmt::skip]
pub(super) const CAUSES: &[Cause] = &[
    Cause { symptom: "pool", title: "Price import exhausts the connection pool of the shop", cause: "The import opens a transaction for every article and ends them all at the end. For an hour a night it holds most connections.", code: "software", workaround: "End sessions that are idle in transaction for more than five minutes: run `pool-release` on web-01.", plan: "Let the import commit every 500 articles, and give it a pool of its own.", fixed: "Import commits in batches; at most three connections in use for four weeks.", change: "Price import with batches and its own pool", error: "remaining connection slots are reserved" },
    Cause { symptom: "lockwait", title: "Reports of finance block the nightly close", cause: "The monthly report reads with a lock, and a client that was left open over night never gives it back.", code: "software", workaround: "End the session of the report before the close: `erpctl sessions --end report`.", plan: "Let reports read from the replica.", fixed: "Reports read from the replica since the change; the close ended in time on every night since.", change: "Send reports of the order system to the replica", error: "ORA-00054: resource busy" },
    Cause { symptom: "vpn", title: "VPN client 7.2 fails to rekey", cause: "Client 7.2 offers a group that the gateway no longer takes after its update; the first rekey after eight hours or 2 GB fails.", code: "supplier", workaround: "Disconnect and connect again; or set the lifetime to 24 hours in the profile.", plan: "Give client 7.4 out to all devices.", fixed: "All devices have 7.4; no drop by rekeying in the log for three weeks.", change: "VPN client 7.4 for all devices", error: "IKE_SA rekeying failed: NO_PROPOSAL_CHOSEN" },
    Cause { symptom: "ssoloop", title: "Clock of the identity provider drifts", cause: "Time service asks a server that was switched off; the virtual machine drifts by two seconds a day.", code: "configuration", workaround: "Set the clock and clear sessions: article on logins in circles.", plan: "Use the time servers of the core switches everywhere, with an alert at one second.", fixed: "All machines use the new time servers, largest offset 4 ms.", change: "New time servers for all virtual machines", error: "token is not yet valid (nbf)" },
    Cause { symptom: "diskfull", title: "Failed backups fill the archive volume", cause: "When the backup fails, logs stay; there was no alert for a failed backup, only for a full volume.", code: "configuration", workaround: "Start the backup by hand, then `archive-clean`.", plan: "Alert for failed backups; reserve for three days of logs.", fixed: "Alert tried out twice; reserve is in place.", change: "Reserve and alerts for the archive volume", error: "ORA-00257: archiver error" },
    Cause { symptom: "mailqueue", title: "Mailboxes without a limit get us on block lists", cause: "One stolen password is enough to send thousands of mails in an hour.", code: "human", workaround: "Close the mailbox, clean the queue, ask for delisting.", plan: "Limit a mailbox to 200 mails an hour and raise an alert at 100.", fixed: "Limit in place; two attempts were stopped by it.", change: "Limit of mails an hour a mailbox", error: "554 5.7.1 Service unavailable; client host blocked" },
    Cause { symptom: "wifi", title: "Wireless network on the second floor is too dense", cause: "Plan dates from the time when half as many people worked there; neighbours use the same channels.", code: "capacity", workaround: "Use the cable in the meeting rooms.", plan: "Survey, then six more access points with less power.", fixed: "Survey after the work: every desk has a good signal.", change: "Six more access points on the second floor", error: "" },
    Cause { symptom: "label", title: "Print heads of the label printers wear out early", cause: "Labels of the cheaper supplier are rougher; heads last four months rather than twelve.", code: "hardware", workaround: "Clean the head every Monday.", plan: "Return to the former labels.", fixed: "Former labels are in use; no head replaced since.", change: "Return to the former labels at all gates", error: "" },
    Cause { symptom: "update", title: "Add-in of the bank breaks with every update", cause: "The add-in uses an interface that is not documented.", code: "supplier", workaround: "Turn the add-in off and use the bank's web page.", plan: "Pilot every update with the add-in; ask the bank for a signed interface.", fixed: "The bank delivers a version without the interface.", change: "New add-in of the bank for finance", error: "Exception 0xc0000005 in bankaddin.dll" },
];

/// Something from the catalogue: item, title, question and answer, cost, needs approval, what is done.
pub(super) struct Wish {
    pub service: &'static str,
    pub item: &'static str,
    pub title: &'static str,
    pub answers: &'static [(&'static str, &'static str)],
    pub cost: Option<&'static str>,
    pub done: &'static str,
}

/// The catalogue.
#[rustfmt::skip]
pub(super) const WISHES: &[Wish] = &[
    Wish { service: "workplace", item: "laptop", title: "New laptop for {caller}", answers: &[("model", "T14 Gen 5"), ("memory", "32 GB"), ("replaces", "a device of 2020")], cost: Some("1480.00"), done: "Laptop set up, old one wiped and taken back, signed for." },
    Wish { service: "workplace", item: "screen", title: "Second screen in {place}", answers: &[("size", "27 inches"), ("arm", "yes")], cost: Some("289.90"), done: "Screen mounted and tried out." },
    Wish { service: "workplace", item: "program", title: "Drawing program for {caller}", answers: &[("program", "Visio"), ("until", "for good")], cost: Some("156.00"), done: "Seat assigned; the program installs itself at the next start." },
    Wish { service: "workplace", item: "phone", title: "Mobile phone for the on-call of {place}", answers: &[("contract", "yes"), ("abroad", "no")], cost: Some("420.00"), done: "Phone and card handed over, in device management." },
    Wish { service: "login", item: "access", title: "Access to the project folder for {caller}", answers: &[("folder", "Projects/Harbour"), ("right", "write")], cost: None, done: "Added to the group; works after the next login." },
    Wish { service: "login", item: "access", title: "Role in the order system for {caller}", answers: &[("role", "purchasing"), ("until", "end of the year")], cost: None, done: "Role given, ends by itself on the last day of the year." },
    Wish { service: "login", item: "guest", title: "Account for a guest in {place}", answers: &[("firm", "Weber Consulting"), ("days", "{n}")], cost: None, done: "Account made, password given by phone." },
    Wish { service: "mail", item: "mailbox", title: "Shared mailbox for {place}", answers: &[("address", "team@example.org"), ("members", "{n}")], cost: None, done: "Mailbox made, members can send on its behalf." },
    Wish { service: "mail", item: "list", title: "Distribution list for a project", answers: &[("name", "harbour"), ("outside", "no")], cost: None, done: "List made; {caller} looks after its members." },
    Wish { service: "network", item: "vpn", title: "VPN for a supplier of {place}", answers: &[("firm", "Sage Partner GmbH"), ("target", "erp-01")], cost: None, done: "Access on working days only, to the named system, ends in 90 days." },
    Wish { service: "erp", item: "report", title: "Monthly list of open orders for {caller}", answers: &[("columns", "supplier, value, age"), ("format", "CSV")], cost: None, done: "List is sent on the first working day of each month." },
];

/// Ideas: title, aim, unit, value before, value aimed at, what is gained.
pub(super) const IDEAS: &[(&str, &str, &str, i64, i64, &str)] = &[
    (
        "Answer calls of the morning faster",
        "Callers are helped at once",
        "seconds",
        95,
        40,
        "Fewer callers hang up; fewer mails about the same thing.",
    ),
    (
        "Fewer reopened incidents",
        "What we close stays closed",
        "percent",
        9,
        4,
        "Callers believe us when we say it is mended.",
    ),
    (
        "Let people unlock accounts themselves",
        "Work that nobody needs to do",
        "calls a month",
        64,
        15,
        "An hour a day for the desk.",
    ),
    (
        "Alerts that nobody acts on",
        "The on-call sleeps",
        "alerts a week",
        130,
        30,
        "What remains is read.",
    ),
    (
        "Laptops ready on the first day",
        "New colleagues can work",
        "percent",
        71,
        97,
        "No first day without a device.",
    ),
    (
        "Changes without a tested way back",
        "Changes do not hurt",
        "percent",
        22,
        0,
        "Shorter outages when something goes wrong.",
    ),
];

/// Articles: service, title, question, answer.
#[rustfmt::skip]
pub(super) const ARTICLES: &[(&str, &str, &str, &str)] = &[
    ("login", "Login goes in circles", "After password and code I see the login page again.", "1. Close all windows of the browser.\n2. Delete the data of login.example.org.\n3. Check the clock of the device.\n4. If it stays: call the desk, they clear the session."),
    ("network", "VPN from home", "How do I connect from home, and what if it drops?", "Start the client, choose `office`, confirm on the phone. If it drops, connect again; if it drops twice within an hour, tell the desk the version of the client."),
    ("mail", "Shared calendars", "A shared calendar does not show.", "Remove it from the list, restart the program, add it again by its address. A new profile helps where the list is damaged."),
    ("workplace", "Paper jam without paper", "The printer says jam and there is nothing.", "Open tray 2 fully and look behind the roller: scraps of labels stay there. Close, wait for the test page."),
    ("erp", "Picking lists are not there in the morning", "The lists of the first shift were not printed.", "Look at the state of the nightly close. If it waits for a lock, end the report that holds it, then start the step again. Tell the shift lead."),
    ("checkout", "Customer paid but has no confirmation", "A customer asks for the confirmation of an order.", "Search the order by mail address. State `paid`: send again from the menu. State `open`: the card was not charged, ask the customer to order again."),
    ("workplace", "Nobody hears me in calls", "The other side does not hear me.", "Settings, privacy, microphone: allow the program. Then choose the headset in the program itself."),
    ("login", "New phone, second factor", "I have a new phone and cannot confirm logins.", "Come to the desk with your badge, or have your manager call. The old device is removed, the new one enrolled; it takes five minutes."),
];
