package org.hengcai.database;

import java.nio.file.Path;

/** What the person at the terminal is told: one line, Chinese first, what is wrong and what would be right. */
final class DatabaseTexts {
    private DatabaseTexts() {}

    static String notAFolder(Path path) {
        return "HENGCAI_DATA 指向的 %s 是文件，不是目录；请换一个目录。(HENGCAI_DATA names a file; name a folder.)".formatted(path);
    }

    static String notWritable(Path path) {
        return "数据目录 %s 不能写入；请更改其权限，或用 HENGCAI_DATA 指定别的目录。(The data folder is not writable; change its permissions or set HENGCAI_DATA.)".formatted(path);
    }

    static String inUse(Path path, String holder) {
        return "数据目录 %s 正由另一个衡才（进程 %s）使用；请先停下它，或用 HENGCAI_DATA 指定别的目录。(The data folder is in use by process %s; stop it or set HENGCAI_DATA.)"
                .formatted(path, holder, holder);
    }

    static String otherPurpose(Path path, String found, String wanted) {
        return "数据目录 %s 属于 ./hengcai %s，不能用于 %s；请用 HENGCAI_DATA 指定别的目录。(The data folder belongs to ./hengcai %s; set HENGCAI_DATA to another.)"
                .formatted(path, found, wanted, found);
    }

    static String foreign(Path path, String one) {
        return "%s 里已有不是衡才的文件（如 %s），一样都没有动；请用 HENGCAI_DATA 指定一个空目录或新目录。(The folder holds files that are not Hengcai's; nothing was touched; set HENGCAI_DATA to an empty or new one.)"
                .formatted(path, one);
    }

    static String unreadable(Path file) {
        return "密钥文件 %s 不能读写；请检查其权限。(The key file cannot be read or written; check its permissions.)".formatted(file);
    }

    static String keysMissing(Path folder) {
        return "数据库在，但 %s/keys 中的数据库密码文件不在；请从备份恢复 keys 目录。(The database is there but its password in keys/ is not; restore keys/ from the backup.)"
                .formatted(folder);
    }

    static String cannotUnpack(Path cache, Exception why) {
        return "PostgreSQL 程序不能解压到 %s：%s；请检查空间和权限。(Cannot unpack PostgreSQL; check space and permissions.)".formatted(cache, why.getMessage());
    }

    static String noBinaries(String system, String machine) {
        return "没有适用于 %s-%s 的内置 PostgreSQL；请用 HENGCAI_DATABASE_URL 指定已有的 PostgreSQL。(No embedded PostgreSQL for this machine; set HENGCAI_DATABASE_URL.)"
                .formatted(system, machine);
    }

    static String notAsRoot() {
        return "PostgreSQL 不能以 root 运行，而本机既无 unshare 也无 setpriv；请以普通用户运行。(PostgreSQL refuses root and neither unshare nor setpriv works here; run as an ordinary user.)";
    }

    static String initialising(Path data) {
        return "新建数据库 %s (making the database)".formatted(data);
    }

    static String cannotInitialise(Path data, String said) {
        return "数据库 %s 新建失败：%s (initdb failed)".formatted(data, said.replaceAll("\\s+", " "));
    }

    static String cannotPrepare(Path data, Exception why) {
        return "数据库目录 %s 不能准备好：%s；请检查其权限。(Cannot prepare the database folder; check its permissions.)".formatted(data, why);
    }

    static String cannotStart(Path log, String lastWords) {
        return "数据库没有启动：%s；详见 %s。(PostgreSQL did not start; see the log.)".formatted(lastWords, log);
    }

    static String cannotSetUp(Exception why) {
        return "数据库已启动，但不能设置角色：%s (The roles cannot be set up.)".formatted(String.valueOf(why.getMessage()).replaceAll("\\s+", " "));
    }

    static String noFreePort() {
        return "本机没有空闲端口可供数据库使用。(No free port for the database.)";
    }

    static String stoppingLeftBehind(long pid) {
        return "上次未正常结束，留下的 PostgreSQL（进程 %d）正在停下 (stopping the postgres that a killed program left behind)".formatted(pid);
    }

    static String cannotStop(long pid) {
        return "上次留下的 PostgreSQL（进程 %d）停不下来；请手工停下后再试。(Cannot stop the postgres left behind; stop it by hand.)".formatted(pid);
    }

    static String damaged(Path data) {
        return "数据库目录 %s 不完整，但可能有数据，所以没有动它；请从备份恢复。(The database folder is damaged and may hold data, so it was left alone; restore from the backup.)".formatted(data);
    }

    static String setAside(Path aside) {
        return "上次新建数据库没有完成，其中没有数据；已移到 %s，现重新新建 (an unfinished database folder without data was moved aside)".formatted(aside);
    }

    static String otherVersion(Path data, String found, String ours) {
        return "数据库目录 %s 是 PostgreSQL %s 的，而本程序带的是 %s；请先用 pg_upgrade 升级。(The data folder is of another PostgreSQL version; upgrade it with pg_upgrade.)"
                .formatted(data, found, ours);
    }

    static String wrongDatabaseUrl() {
        return "HENGCAI_DATABASE_URL 不可用；应形如 jdbc:postgresql://主机:5432/hengcai?user=hengcai_owner&password=…。(HENGCAI_DATABASE_URL must be a jdbc:postgresql address with user and password.)";
    }

    static String cannotReach(String where, Exception why) {
        return "数据库 %s 连接不上：%s；请检查 HENGCAI_DATABASE_URL 与密码。(Cannot connect; check HENGCAI_DATABASE_URL and the passwords.)"
                .formatted(where, String.valueOf(why.getMessage()).replaceAll("\\s+", " "));
    }

    static String tooOld(String version, int oldest) {
        return "PostgreSQL %s 太旧；至少需要 %d。(This PostgreSQL is too old; %d is the oldest that works.)".formatted(version, oldest, oldest);
    }

    static String notUtf8() {
        return "数据库的字符集不是 UTF8；请新建一个 encoding 'UTF8' 的数据库。(The database is not encoded in UTF8; create one that is.)";
    }

    static String notTheOwner(String user) {
        return "HENGCAI_DATABASE_URL 的用户 %s 既不是 hengcai_owner，也不能创建角色；请先执行 create role hengcai_owner login password '…'。(The user must be hengcai_owner or may make roles.)".formatted(user);
    }

    static String passwordUnknown(String role) {
        return "数据库角色 %s 已存在而密码不明；请用 HENGCAI_DATABASE_APP_PASSWORD 给出 hengcai_app 的密码，或以 hengcai_owner 登录。(The role exists and its password is not known here; set HENGCAI_DATABASE_APP_PASSWORD.)".formatted(role);
    }

    static String roleMissing(String role) {
        return "数据库没有角色 %s；请执行 create role %s login password '…'，并用 HENGCAI_DATABASE_APP_PASSWORD 给出密码。(The role is missing; create it and set HENGCAI_DATABASE_APP_PASSWORD.)".formatted(role, role);
    }

    static String appMayTooMuch() {
        return "数据库角色 hengcai_app 权限过大（超级用户、BYPASSRLS、拥有表，或属于 hengcai_owner）；请收回。(hengcai_app must be no superuser, pass no row policy, own nothing and not belong to hengcai_owner.)";
    }
}
