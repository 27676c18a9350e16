-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RunLock" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "heartbeatAt" DATETIME NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "read" INTEGER NOT NULL DEFAULT 0,
    "stored" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_RunLock" ("heartbeatAt", "host", "id", "pid", "runId", "startedAt") SELECT "heartbeatAt", "host", "id", "pid", "runId", "startedAt" FROM "RunLock";
DROP TABLE "RunLock";
ALTER TABLE "new_RunLock" RENAME TO "RunLock";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
