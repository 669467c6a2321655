// Generated from @whapi-webhooks/mock/control.openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the channels that are served, and the capabilities of the server */
        get: operations["get_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waits until no delivery is in flight or waiting; the time between retries is skipped */
        post: operations["post_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes a snapshot: everything that determines what happens next, with files, without logs and receivers in process */
        get: operations["get_state"];
        /** Restores a snapshot, which is the body; the logs are emptied, and what is waiting is dropped */
        put: operations["put_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restores the initial state: chats, messages, settings, deliveries, ids, time and faults; receivers stay */
        post: operations["post_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the scenarios */
        get: operations["get_scenarios"];
        put?: never;
        /** Plays a scenario file, which is the body, and responds when it has ended: by default, it may take 60 s */
        post: operations["post_scenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks a scenario file, which is the body, without playing it */
        post: operations["post_scenarios_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does one step of a scenario file, with what the step before returned */
        post: operations["post_scenarios_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plays a scenario, and responds when it has ended: by default, it may take 60 s */
        post: operations["post_scenarios_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads this description */
        get: operations["get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/receiveMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive a message */
        post: operations["post_channel_receiveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/sendFromPhone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message from the channel's phone */
        post: operations["post_channel_sendFromPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose an option */
        post: operations["post_channel_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/react": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** React to a message */
        post: operations["post_channel_react"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/unreact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a reaction */
        post: operations["post_channel_unreact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/editMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit a message */
        post: operations["post_channel_editMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/deleteMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete a message */
        post: operations["post_channel_deleteMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Vote in a poll */
        post: operations["post_channel_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/readMessages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read messages */
        post: operations["post_channel_readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/pinMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pin a message */
        post: operations["post_channel_pinMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/unpinMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unpin a message */
        post: operations["post_channel_unpinMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/changeTimer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the timer of disappearing messages */
        post: operations["post_channel_changeTimer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/postStory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a story */
        post: operations["post_channel_postStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/viewStory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** View a story */
        post: operations["post_channel_viewStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/makeSystemNoise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make system noise */
        post: operations["post_channel_makeSystemNoise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/startTyping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start typing */
        post: operations["post_channel_startTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/startRecording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start recording */
        post: operations["post_channel_startRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/stopTyping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop typing */
        post: operations["post_channel_stopTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/goOnline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go online */
        post: operations["post_channel_goOnline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/goOffline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go offline */
        post: operations["post_channel_goOffline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the channel */
        post: operations["post_channel_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/ringCall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ring */
        post: operations["post_channel_ringCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/answerCall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a call */
        post: operations["post_channel_answerCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/missCall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Miss a call */
        post: operations["post_channel_missCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/cancelCall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a call */
        post: operations["post_channel_cancelCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/changeContactPicture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a contact's picture */
        post: operations["post_channel_changeContactPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/leaveWhatsApp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave WhatsApp */
        post: operations["post_channel_leaveWhatsApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/addToGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the channel to a group */
        post: operations["post_channel_addToGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/createGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a group */
        post: operations["post_channel_createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/joinGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a group */
        post: operations["post_channel_joinGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/requestToJoin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to join a group */
        post: operations["post_channel_requestToJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/withdrawRequest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request to join a group */
        post: operations["post_channel_withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/leaveGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a group */
        post: operations["post_channel_leaveGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/removeFromGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove members from a group */
        post: operations["post_channel_removeFromGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promote members of a group */
        post: operations["post_channel_promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/demote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Demote admins of a group */
        post: operations["post_channel_demote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/renameGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a group */
        post: operations["post_channel_renameGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/describeGroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Describe a group */
        post: operations["post_channel_describeGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/changeGroupIcon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the icon of a group */
        post: operations["post_channel_changeGroupIcon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/changeGroupSetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a setting of a group */
        post: operations["post_channel_changeGroupSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/acceptAdminInvite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation to administer a newsletter */
        post: operations["post_channel_acceptAdminInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/followNewsletter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow a newsletter */
        post: operations["post_channel_followNewsletter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/muteChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mute a chat */
        post: operations["post_channel_muteChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/pinChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pin a chat */
        post: operations["post_channel_pinChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/archiveChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a chat */
        post: operations["post_channel_archiveChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/labelChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Label a chat */
        post: operations["post_channel_labelChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/readChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a chat */
        post: operations["post_channel_readChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/deleteChat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete a chat */
        post: operations["post_channel_deleteChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/renameContact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a contact */
        post: operations["post_channel_renameContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/loseConnection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lose the connection */
        post: operations["post_channel_loseConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the channel */
        post: operations["post_channel_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/reconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reconnect the channel */
        post: operations["post_channel_reconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/showQr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a QR code */
        post: operations["post_channel_showQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/scanQr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scan the QR code */
        post: operations["post_channel_scanQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/logOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out */
        post: operations["post_channel_logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emit/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a webhook that consists of an example and your overrides; the channel does not change */
        post: operations["post_emit_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a webhook as it is, with `unchecked` even if it breaks the contract; with `learn` the channel knows its messages, chats, … afterwards */
        post: operations["post_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists deliveries, oldest first: at most `limit`, by default 100 */
        get: operations["get_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a delivery */
        get: operations["get_deliveries_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks the webhook of a delivery, as it is sent, in the strict profile */
        get: operations["get_deliveries_id_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the request that the receiver of a delivery gets, apart from headers that differ each time */
        get: operations["get_deliveries_id_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the same webhook again to the same receiver; the new delivery has `resendOf` */
        post: operations["post_deliveries_id_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the faults that can still act */
        get: operations["get_faults"];
        put?: never;
        /** Adds a fault, which acts from the next delivery or call on */
        post: operations["post_faults"];
        /** Removes all faults */
        delete: operations["delete_faults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a fault */
        delete: operations["delete_faults_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the mock's clock */
        get: operations["get_clock"];
        /** Switches between a virtual clock, which changes only when it is advanced, and real time */
        put: operations["put_clock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advances the clock: whatever is due by then happens at once, in order */
        post: operations["post_clock_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/run-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Advances the clock until no timer is waiting */
        post: operations["post_clock_run_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waits in real time until something happens, or with `none` as long as it does not; default: 1 s, at most 60 s */
        post: operations["post_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks without waiting what `POST /wait` waits for */
        post: operations["post_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the REST requests to the gateway, oldest first: at most `limit`, by default 100 */
        get: operations["get_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a request */
        get: operations["get_requests_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads steps, requests, deliveries and attempts in one order: at most `limit`, by default 100 */
        get: operations["get_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Streams the timeline as Server-Sent Events: `row`, `change`, `chat`, `state`, `reset`; resumes after `Last-Event-ID` */
        get: operations["get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists chats, the newest activity first: at most `limit`, by default 100; and people, labels and health */
        get: operations["get_state_chats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/state/chats/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the newest messages of a chat, or those before one, oldest first: at most `limit`, by default 100 */
        get: operations["get_state_chats_id_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports what happened since the start or the last reset: by default as a scenario file */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptAdminInviteStep
         * @description A contact accepts the invitation to administer a newsletter, which the app sent. No webhook is documented for it.
         * @example {
         *       "newsletterId": "120363171744447809@newsletter",
         *       "from": "919984351847"
         *     }
         */
        AcceptAdminInviteStep: components["schemas"]["NewsletterActBase"];
        /**
         * Action
         * @description What an action message reports, discriminated by `type`.
         */
        Action: components["schemas"]["EphemeralAction"] | components["schemas"]["DeleteAction"] | components["schemas"]["ReactionAction"] | components["schemas"]["EditAction"] | components["schemas"]["EditedAction"] | components["schemas"]["VoteAction"] | components["schemas"]["CommentAction"] | components["schemas"]["EventResponseAction"] | components["schemas"]["PinAction"] | components["schemas"]["UnpinAction"];
        /**
         * ActionBase
         * @description Properties that every action has. The tolerant profile reads an action of an unlisted type as this.
         */
        ActionBase: {
            /** @description What happened. */
            type: components["schemas"]["ActionType"];
            /** @description Id of the message that the action refers to. For an action on the whole chat, such as a changed timer, it may be the id of the chat or absent. */
            target?: string;
        };
        /**
         * ActionMessage
         * @description Not a message to read but something that happened to the chat or to another message: a changed timer, a reaction, a vote, an edit or a deletion. Sent with the same event as new messages, so handlers of texts must check `type` first.
         */
        ActionMessage: {
            /**
             * @description Always `action`.
             * @constant
             */
            type: "action";
            /** @description What happened, discriminated by its own `type`. */
            action: components["schemas"]["Action"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "action";
        });
        /**
         * ActionType
         * @description What an action message reports. The vendor lists both `edit` and `edited` without explaining the difference, so handle both.
         * @example edited
         * @example edit
         * @example delete
         * @example reaction
         * @example ephemeral
         * @example vote
         * @example comment
         * @example event_response
         * @example pin
         * @example unpin
         */
        ActionType: string;
        /**
         * AddFaultStep
         * @description Adds a fault, which acts from the next delivery or REST request on.
         * @example {
         *       "type": "status",
         *       "status": 503,
         *       "count": 3
         *     }
         */
        AddFaultStep: components["schemas"]["DuplicateFault"] | components["schemas"]["LidDuplicateFault"] | components["schemas"]["ReorderFault"] | components["schemas"]["DropFault"] | components["schemas"]["DelayFault"] | components["schemas"]["BurstFault"] | components["schemas"]["BatchFault"] | components["schemas"]["StatusFault"] | components["schemas"]["SlowFault"] | components["schemas"]["TimeoutFault"] | components["schemas"]["ResetFault"] | components["schemas"]["BodilessFault"] | components["schemas"]["UnsignedFault"] | components["schemas"]["GarbageFault"] | components["schemas"]["UnknownFieldFault"] | components["schemas"]["UnknownValueFault"] | components["schemas"]["ApiStatusFault"] | components["schemas"]["ApiSlowFault"];
        /**
         * AddToGroupStep
         * @description A contact adds the channel to a group, which is created if it does not exist: `groups.post`.
         * @example {
         *       "from": "919984351847",
         *       "name": "Weekend hike"
         *     }
         */
        AddToGroupStep: {
            /** @description Name of a new group. Default: `Group`. */
            name?: string;
        } & components["schemas"]["NewGroupBase"];
        /**
         * AdminInviteContent
         * @description An invitation to become an admin of a channel (newsletter).
         */
        AdminInviteContent: {
            /** @description Text of the invitation. Absent if the sender wrote none. */
            body?: string;
            /** @description Id of the channel; ends in `@newsletter`. */
            newsletter_id: string;
            /** @description Name of the channel when the invitation was sent. */
            newsletter_name: string;
            /** @description When the invitation expires. The vendor does not specify the unit. */
            expiration: number;
            /** @description JPEG thumbnail of the channel picture in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
        };
        /**
         * AdminInviteMessage
         * @description An invitation to become an admin of a channel (newsletter).
         */
        AdminInviteMessage: {
            /**
             * @description Always `admin_invite`.
             * @constant
             */
            type: "admin_invite";
            /** @description The channel, and when the invitation expires. */
            admin_invite: components["schemas"]["AdminInviteContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "admin_invite";
        });
        /**
         * AdvanceStep
         * @description Advances the time. What is due in between, such as retries, happens at once and in order.
         * @example {
         *       "by": "15m"
         *     }
         */
        AdvanceStep: {
            /** @description How far. */
            by: components["schemas"]["Duration"];
        };
        /**
         * AlbumMessage
         * @description Announces images or videos that were sent together. They follow as separate messages; no source shows any content for the album itself.
         */
        AlbumMessage: {
            /**
             * @description Always `album`.
             * @constant
             */
            type: "album";
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "album";
        });
        /**
         * AnswerCallStep
         * @description A call is answered on the phone: `calls.post` with `answered`.
         * @example {
         *       "callId": {
         *         "$from": "call",
         *         "at": "/id"
         *       }
         *     }
         */
        AnswerCallStep: components["schemas"]["IncomingCallActBase"];
        /**
         * AnyScenario
         * @description A scenario file: steps in order. What a step needs, an earlier one creates.
         */
        AnyScenario: {
            /** @description Where editors find the schema of scenario files. */
            $schema?: string;
            /**
             * @description The name of the scenario, in kebab-case.
             * @example support-conversation
             */
            name?: string;
            /** @description What happens, in one line. */
            title?: string;
            /** @description The steps, in their order. */
            steps: components["schemas"]["AnyScenarioStep"][];
        };
        /**
         * AnyScenarioStep
         * @description One step of a scenario.
         */
        AnyScenarioStep: {
            /** @description The name of the step, such as `receiveMessage`. */
            do: string;
            /** @description The argument of the step. Any value in it may be a reference to what an earlier step returned: `{ "$from": "hello", "at": "/id" }`. Default: `{}`. */
            with?: {
                [key: string]: unknown;
            };
            /**
             * @description A name for what the step returns, for references of later steps.
             * @example hello
             */
            as?: string;
            /** @description Skips the step if an earlier step returned this value. Default: the step is always done. */
            unless?: components["schemas"]["StepReference"];
        };
        /**
         * ApiSlowFault
         * @description The gateway answers a REST request of the app later.
         */
        ApiSlowFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "api-slow";
            /** @description How much later. */
            by: components["schemas"]["Duration"];
        } & components["schemas"]["FaultOfCallsBase"];
        /**
         * ApiStatusFault
         * @description The gateway answers a REST request of the app with an error.
         */
        ApiStatusFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "api-status";
            /** @description The HTTP status. */
            status: number;
        } & components["schemas"]["FaultOfCallsBase"];
        /**
         * ArchiveChatStep
         * @description You archive a chat on the phone, or unarchive it: `chats.patch`.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        ArchiveChatStep: {
            /** @description `false` unarchives it. Default: true. */
            archive?: boolean;
        } & components["schemas"]["ChatActBase"];
        /**
         * AttemptResult
         * @description One HTTP request of a delivery.
         */
        AttemptResult: {
            /** @description The id of the delivery, a dot, and a number that counts up from 1. */
            id: string;
            /** @description Its place in the timeline. */
            seq: number;
            /** @description When it began, in milliseconds since 1970-01-01 UTC. */
            startedAt: number;
            /** @description How long it took, in milliseconds. */
            durationMs: number;
            /** @description Status of the response. Absent when there was none. */
            status?: number;
            /** @description Why there was no response. */
            error?: string;
            /** @description The faults that affected it. */
            faults?: string[];
        };
        /**
         * AudioContent
         * @description A recording: an audio file or a voice message.
         */
        AudioContent: {
            /** @description Duration in whole seconds. */
            seconds?: number;
            /** @description How many seconds "recording" was shown to the recipient before the voice message was sent. Concerns sending through the API and is not the duration: see `seconds`. */
            recording_time?: number;
            /** @description Loudness over time, which WhatsApp shows next to a voice message. In base64. */
            waveform?: string;
        } & components["schemas"]["MediaFileBase"];
        /**
         * AudioMessage
         * @description An attached audio file. Recorded voice messages have type `voice`.
         */
        AudioMessage: {
            /**
             * @description Always `audio`.
             * @constant
             */
            type: "audio";
            /** @description The audio file: its id, its duration. */
            audio: components["schemas"]["AudioContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "audio";
        });
        /**
         * AuthorBase
         * @description The person who writes.
         */
        AuthorBase: {
            /** @description The person who does it. */
            from: components["schemas"]["Person"];
            /** @description The name that the person chose in WhatsApp. The channel remembers it. Default: the one it remembers, else the number. */
            fromName?: string;
        };
        /**
         * BatchFault
         * @description Webhooks of the same event become one that holds all their items.
         */
        BatchFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "batch";
            /** @description How many webhooks. */
            size: number;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * BodilessFault
         * @description A DELETE request arrives without its body, as some proxies forward it. Acts on events of the method `delete` in mode `method`.
         */
        BodilessFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "bodiless";
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * BurstFault
         * @description Webhooks are held back until there are several, and then sent at the same time.
         */
        BurstFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "burst";
            /** @description How many webhooks. */
            size: number;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * Button
         * @description A button below a message. Its other properties depend on `type`.
         */
        Button: {
            /** @description What the button does. */
            type: components["schemas"]["ButtonType"];
            /** @description Label of the button. Buttons of templates and of quoted messages have it in `text` instead. */
            title: string;
            /** @description The id you gave the button. The reply contains it with the prefix `ButtonsV3:`. */
            id: string;
            /** @description Text that a `copy` button copies to the clipboard. */
            copy_code?: string;
            /** @description Number that a `call` button dials. */
            phone_number?: string;
            /** @description Page that a `url` button opens. */
            url?: string;
            /** @description Page of the merchant behind a `url` button. The vendor does not explain it further. */
            merchant_url?: string;
        };
        /**
         * ButtonType
         * @description What a button does: `quick_reply` sends a reply, `call` dials a number, `copy` copies a text to the clipboard, `url` opens a page. Only `quick_reply` causes a webhook.
         * @example quick_reply
         * @example call
         * @example copy
         * @example url
         */
        ButtonType: string;
        /**
         * ButtonsContent
         * @description A message with buttons in WhatsApp's old format.
         */
        ButtonsContent: {
            /** @description Text above the buttons, as a plain string, unlike the text of an interactive message. */
            text?: string;
            /** @description Footer text. */
            footer?: string;
            /** @description The buttons, from top to bottom. */
            buttons?: components["schemas"]["PlainButton"][];
        };
        /**
         * ButtonsMessage
         * @description Text with buttons in WhatsApp's old format. Newer formats have type `interactive` or `hsm`.
         */
        ButtonsMessage: {
            /**
             * @description Always `buttons`.
             * @constant
             */
            type: "buttons";
            /** @description The text and the buttons below it. */
            buttons: components["schemas"]["ButtonsContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "buttons";
        });
        /**
         * ButtonsReply
         * @description The button that was pressed.
         */
        ButtonsReply: {
            /** @description The id you gave the button, with the prefix `ButtonsV3:`. Remove the prefix before comparing. */
            id: string;
            /** @description Label of the button. Not unique: compare `id`. */
            title: string;
        };
        /**
         * ButtonsReplyContent
         * @description A button was pressed.
         */
        ButtonsReplyContent: {
            /**
             * @description Always `buttons_reply`.
             * @constant
             */
            type: "buttons_reply";
            /** @description The button that was pressed. */
            buttons_reply: components["schemas"]["ButtonsReply"];
        } & (WithRequired<components["schemas"]["ReplyBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "buttons_reply";
        });
        /**
         * Call
         * @description A call at one point in time. Calls differ from messages in two ways: people are identified by JID instead of bare digits, and timestamps are in milliseconds.
         */
        Call: {
            /** @description Id of the call, the same in every webhook about it. 32 uppercase hexadecimal digits in samples. */
            id: string;
            /** @description The caller, as a JID with its suffix; `from` of a message has bare digits. */
            from: components["schemas"]["MessageChatId"];
            /** @description The chat that the call belongs to. The same as `from` at first; the vendor's sample of an answered call has a different value, so use `from` to identify the caller. */
            chat_id: components["schemas"]["MessageChatId"];
            /** @description Current status of the call. */
            status: components["schemas"]["CallStatus"];
            /** @description When the call reached this status, in milliseconds; messages and chats use seconds. */
            timestamp: components["schemas"]["TimestampMilliseconds"];
            /** @description `true` for a call with several participants. */
            group_call?: boolean;
            /** @description `true` for a video call, `false` for a voice call. */
            video_call?: boolean;
            /** @description `true` for an offline call. The vendor does not say which side is offline. */
            offline_call?: boolean;
            /** @description Delay of the call in milliseconds. Absent in the samples. */
            latency?: number;
        };
        /**
         * CallMessage
         * @description A call as an entry in the chat. No source shows any content: the event `calls.post` reports the status of the call.
         */
        CallMessage: {
            /**
             * @description Always `call`.
             * @constant
             */
            type: "call";
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "call";
        });
        /**
         * CallResult
         * @description The answer of the REST API.
         */
        CallResult: {
            /** @description The HTTP status. */
            status: number;
            /** @description The parsed body of a JSON answer, or the text of any other. Absent where there is no body. */
            body?: unknown;
        };
        /**
         * CallStatus
         * @description Status of a call: `initiated`, then `ringing`, then `answered` or `missed`. `canceled` appears only in the vendor's OpenAPI. Each status is sent as a separate webhook with the same call id.
         * @example initiated
         * @example ringing
         * @example missed
         * @example canceled
         * @example answered
         */
        CallStatus: string;
        /**
         * CallStep
         * @description Another device of the account, or another program with its token, calls the REST API: what happens is not an answer of the app. Never use it to repeat the app's own calls.
         * @example {
         *       "operation": "POST /messages/text",
         *       "body": {
         *         "to": "919984351847",
         *         "body": "Hello!"
         *       }
         *     }
         * @example {
         *       "operation": "PUT /messages/{MessageID}",
         *       "params": {
         *         "MessageID": {
         *           "$from": "hello",
         *           "at": "/id"
         *         }
         *       }
         *     }
         */
        CallStep: {
            /**
             * @description Method and path. The path may have parameters in braces, whose values are in `params`.
             * @example POST /messages/text
             */
            operation: string;
            /** @description The values of the parameters of the path, such as an id that an earlier step returned. */
            params?: {
                [key: string]: unknown;
            };
            /** @description Parameters of the query. */
            query?: {
                [key: string]: unknown;
            };
            /** @description The body, sent as JSON. Default: none. */
            body?: unknown;
            /** @description Statuses other than 2xx that are no failure, such as 409 for what exists already. Default: none. */
            accept?: number[];
        };
        /**
         * CancelCallStep
         * @description The caller hangs up before the call is answered: `calls.post` with `canceled`, a status that only the vendor's OpenAPI lists.
         * @example {
         *       "callId": {
         *         "$from": "call",
         *         "at": "/id"
         *       }
         *     }
         */
        CancelCallStep: components["schemas"]["IncomingCallActBase"];
        /**
         * CarouselCard
         * @description One card of a carousel.
         */
        CarouselCard: {
            /** @description Id of the card, assigned by its sender. */
            id: string;
            /** @description Text of the card. */
            text?: string;
            /** @description Image or video at the top of the card. */
            media?: components["schemas"]["CarouselMedia"];
            /** @description Buttons of this card. Replies contain their ids, so use different ids on each card. */
            buttons?: components["schemas"]["Button"][];
        };
        /**
         * CarouselContent
         * @description Cards to swipe through. The vendor only describes it for sending.
         */
        CarouselContent: {
            /** @description Text above the cards. */
            body?: components["schemas"]["InteractiveText"];
            /** @description The cards, in display order. */
            cards: components["schemas"]["CarouselCard"][];
        };
        /**
         * CarouselMedia
         * @description Image or video of a card. It has the shape of a request, because the vendor only describes the request.
         */
        CarouselMedia: {
            /** @description The media file: a URL, base64 data, or the id of an uploaded file. */
            media?: string;
            /** @description MIME type of the media file. */
            mime_type?: string;
            /** @description Whether to send the media file as it is, without converting it. */
            no_encode?: boolean;
            /** @description Whether to ignore a copy cached by an earlier request. */
            no_cache?: boolean;
            /** @description Text below the media file. */
            caption?: string;
        };
        /**
         * CarouselMessage
         * @description Cards to swipe through, each with a media file and buttons. The vendor lists the type; the place of its content is inferred from the request that sends one.
         */
        CarouselMessage: {
            /**
             * @description Always `carousel`.
             * @constant
             */
            type: "carousel";
            /** @description The cards, and the text above them. May be absent, because no payload has been captured. */
            carousel?: components["schemas"]["CarouselContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "carousel";
        });
        /**
         * CatalogMessage
         * @description A link to the catalogue of a business.
         */
        CatalogMessage: {
            /**
             * @description Always `catalog`.
             * @constant
             */
            type: "catalog";
            /** @description The link, as a link preview; `catalog_id` identifies the owner of the catalogue. */
            catalog: components["schemas"]["LinkPreviewContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "catalog";
        });
        /**
         * CausedByResult
         * @description What led to a step, a request or a delivery.
         */
        CausedByResult: {
            /** @description Id of a REST request. */
            request?: string;
            /** @description Id of the delivery that the receiver was handling. */
            delivery?: string;
            /** @description What a test, a scenario or another process did: the name of a step, such as `receiveMessage`, or `resend`. */
            act?: string;
            /** @description Id of the step that did it. */
            step?: string;
            /**
             * @description `true` if it was guessed from the time.
             * @constant
             */
            guess?: true;
        };
        /**
         * ChangeContactPictureStep
         * @description A contact changes their picture: `contacts.patch`.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        ChangeContactPictureStep: {
            /** @description The contact. */
            from: components["schemas"]["Person"];
        } & components["schemas"]["PictureBase"];
        /**
         * ChangeGroupIconStep
         * @description A member changes the picture of a group: `groups.patch`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "919984351847"
         *     }
         */
        ChangeGroupIconStep: components["schemas"]["GroupActBase"] & components["schemas"]["PictureBase"];
        /**
         * ChangeGroupSettingStep
         * @description An admin changes what members may do: `groups.patch`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "919984351847",
         *       "setting": "send_messages",
         *       "policy": "admins"
         *     }
         */
        ChangeGroupSettingStep: {
            /**
             * @description The permission to set.
             * @enum {string}
             */
            setting: "send_messages" | "edit_group_info" | "approve_participants" | "add_participants";
            /**
             * @description Who has the permission.
             * @enum {string}
             */
            policy: "anyone" | "admins";
        } & components["schemas"]["GroupActBase"];
        /**
         * ChangeTimerStep
         * @description A contact changes the timer of disappearing messages in a chat: an action of type `ephemeral` in `messages.post`.
         * @example {
         *       "from": "919984351847",
         *       "seconds": 604800
         *     }
         */
        ChangeTimerStep: {
            /** @description The chat. Default: the chat with the person. */
            chatId?: components["schemas"]["ChatReference"];
            /** @description How many seconds messages live from now on. 0 switches the timer off. */
            seconds: number;
        } & components["schemas"]["AuthorBase"];
        /**
         * ChannelId
         * @description Name of the channel that sends the webhook, assigned by the vendor. Present in every mode; if several channels use one URL, it identifies the channel.
         * @example MANTIS-M72HC
         */
        ChannelId: string;
        /**
         * ChannelStatus
         * @description State of a channel, as a number and as text.
         */
        ChannelStatus: {
            /** @description The state as a number: 1 `INIT`, 2 `LAUNCH`, 3 `QR`, 5 `ERROR`. 4 must be `AUTH`, the only gap. The numbers of other states are not documented, so use `text` to distinguish states. */
            code: number;
            /** @description The state as text. */
            text: components["schemas"]["ChannelStatusText"];
        };
        /**
         * ChannelStatusText
         * @description State of a channel as text: `INIT` and `LAUNCH` while it starts, `QR` while it waits for a login, `AUTH` when it is working, `STOP` when it was stopped, `ERROR` or `SYNC_ERROR` when it failed. `STOP` appears on the help pages but not in the OpenAPI; `NOT_INIT` and `SYNC_ERROR` appear only in the OpenAPI.
         * @example NOT_INIT
         * @example INIT
         * @example LAUNCH
         * @example QR
         * @example AUTH
         * @example ERROR
         * @example SYNC_ERROR
         * @example STOP
         */
        ChannelStatusText: string;
        /**
         * Chat
         * @description A chat as seen by the channel. Properties that have their default value (false, 0, none) are omitted, so treat an absent property as its default.
         */
        Chat: {
            /** @description JID of the chat. */
            id: components["schemas"]["ChatId"];
            /** @description Name as shown on the phone: address book name, group subject or channel title. Absent if the chat has no name, as in a chat that was just created. */
            name?: string;
            /** @description Kind of chat. */
            type: components["schemas"]["ChatType"];
            /** @description Time of the last activity in the chat, in seconds. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description URL of the chat's picture as a thumbnail. The URL is signed and expires. */
            chat_pic?: string;
            /** @description URL of the chat's picture in full size. The URL is signed and expires. */
            chat_pic_full?: string;
            /** @description `true` while the chat is pinned to the top of the list; otherwise absent. */
            pin?: boolean;
            /** @description `true` while notifications are muted; otherwise absent. Check this property, not `mute_until`. */
            mute?: boolean;
            /** @description When muting ends. Does not indicate that the chat is muted: it can be present while `mute` is absent. "For ever" is sent as 18446744073709552000, which is 2^64-1 rounded to a float64 and larger than Number.MAX_SAFE_INTEGER. Its unit in webhooks is not documented; the REST request takes milliseconds. */
            mute_until?: number;
            /** @description `true` while the chat is archived; otherwise absent. */
            archive?: boolean;
            /** @description Number of unread messages. Omitted when it is 0. */
            unread?: number;
            /** @description `true` while an unread message mentions you; otherwise absent. */
            unread_mention?: boolean;
            /** @description `true` if you cannot send messages, as in a group where only admins can; otherwise absent. */
            read_only?: boolean;
            /** @description `true` once the chat is trusted, because you sent a message or accepted the chat; otherwise absent. */
            not_spam?: boolean;
            /** @description The complete last message of the chat: the same object as in `messages.post`. The vendor's page abbreviates it with dots. */
            last_message?: components["schemas"]["Message"];
            /** @description All labels of the chat, not only the ones that changed. Absent if the chat has none. */
            labels?: components["schemas"]["Label"][];
        };
        /**
         * ChatActBase
         * @description A chat that you change on the phone.
         */
        ChatActBase: {
            /** @description The chat. */
            chatId: components["schemas"]["ChatReference"];
        };
        /**
         * ChatId
         * @description Identifies a chat by its WhatsApp JID: `<phone>@s.whatsapp.net` for a person, `<18 digits>@g.us` for a group, `<digits>@newsletter` for a channel, `<digits>@lid` if the phone number is hidden. The pattern is the one that the vendor publishes; addresses that WhatsApp uses but that pattern rejects are listed individually. Only the strict profile checks it.
         * @example 919984351847@s.whatsapp.net
         * @example 120363271212442249@g.us
         */
        ChatId: string | "status@broadcast" | ("0@c.us" | "0@s.whatsapp.net");
        /**
         * ChatReference
         * @description A chat: its id, or the phone number of the person it is with.
         * @example 919984351847@s.whatsapp.net
         */
        ChatReference: string;
        /**
         * ChatType
         * @description Kind of a chat. The vendor sends `unknown` for a kind it cannot name. The chat that contains stories is a `broadcast`.
         * @example group
         * @example contact
         * @example broadcast
         * @example newsletter
         * @example unknown
         */
        ChatType: string;
        /**
         * ChooseStep
         * @description A contact presses a button of a message of yours, or selects a row of its list: a message of type `reply`.
         * @example {
         *       "messageId": {
         *         "$from": "question",
         *         "at": "/body/message/id"
         *       },
         *       "optionId": "yes"
         *     }
         */
        ChooseStep: {
            /** @description The id that the app gave the button or the row. */
            optionId: string;
        } & components["schemas"]["MessageActBase"];
        /**
         * ClockResult
         * @description The time afterwards.
         */
        ClockResult: {
            /** @description Milliseconds since 1970-01-01 UTC by the clock of the mock. */
            now: number;
        };
        /**
         * CommentAction
         * @description A comment was added to a message.
         */
        CommentAction: {
            /**
             * @description Always `comment`.
             * @constant
             */
            type: "comment";
            /** @description Id of the message that was commented on, as in its own `id`. */
            target: string;
            /** @description Text of the comment. May be absent, because no payload has been captured. */
            comment?: string;
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "comment";
        });
        /**
         * Contact
         * @description A person known to the channel, or the account that the channel is logged in to. Only `id` is guaranteed.
         */
        Contact: {
            /** @description The phone number, or a JID if the number is hidden. */
            id: components["schemas"]["ContactId"];
            /** @description Name in the address book of the channel's phone. Required by the vendor's OpenAPI, but missing from its own sample of a changed picture. */
            name?: string;
            /** @description Name that the person chose in WhatsApp, or the name of a business account. Absent in samples. */
            pushname?: string;
            /** @description `true` for a WhatsApp Business account. Absent in samples. */
            is_business?: boolean;
            /** @description URL of the profile picture as a thumbnail. The URL is signed and expires, so download the picture soon. */
            profile_pic?: string;
            /** @description URL of the profile picture in full size. The URL is signed and expires. */
            profile_pic_full?: string;
            /** @description The "about" text of the person in WhatsApp. Not to be confused with a story or with the status of a message. */
            status?: string;
            /** @description `true` if the person is in the channel's contact list. */
            saved?: boolean;
            /** @description Phone number, in newer versions of the service: useful if `id` hides the number. */
            phone?: string;
            /** @description Whether the person is in the phone's address book, in newer versions of the service. Its type has not been published, so it may be a boolean or a string. */
            phonebook?: boolean | string;
        };
        /**
         * ContactContent
         * @description A contact, as saved in the sender's address book.
         */
        ContactContent: {
            /** @description Display name. May differ from the name in the vCard. */
            name?: string;
            /** @description The vCard with phone numbers; lines are separated by newlines. `waid=` in it is the WhatsApp number. */
            vcard?: string;
        };
        /**
         * ContactId
         * @description Identifies a WhatsApp user, usually by the digits of the phone number, starting with the country code and without a plus sign. If the number is hidden, by a JID ending in `@lid`, whose digits are not a phone number.
         * @example 919984351847
         */
        ContactId: string;
        /**
         * ContactListContent
         * @description Several contacts.
         */
        ContactListContent: {
            /** @description The contacts, in the order in which the sender selected them. */
            list: components["schemas"]["ContactContent"][];
        };
        /**
         * ContactListMessage
         * @description Several contacts, shared together. A single contact has type `contact`.
         */
        ContactListMessage: {
            /**
             * @description Always `contact_list`.
             * @constant
             */
            type: "contact_list";
            /** @description The contacts, nested in `list`. */
            contact_list: components["schemas"]["ContactListContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contact_list";
        });
        /**
         * ContactMessage
         * @description One contact, shared from an address book. Several contacts have type `contact_list`.
         */
        ContactMessage: {
            /**
             * @description Always `contact`.
             * @constant
             */
            type: "contact";
            /** @description Name and vCard of the contact. */
            contact: components["schemas"]["ContactContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contact";
        });
        /**
         * CreateGroupStep
         * @description A contact creates a group without the channel. No webhook is sent; the app can join by the `invite_code` of the result.
         * @example {
         *       "from": "919984351847",
         *       "name": "Weekend hike"
         *     }
         */
        CreateGroupStep: {
            /** @description Name of the group. */
            name: string;
        } & components["schemas"]["NewGroupBase"];
        /**
         * DelayFault
         * @description A webhook is sent later.
         */
        DelayFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "delay";
            /** @description How much later. */
            by: components["schemas"]["Duration"];
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * DeleteAction
         * @description A message was deleted for everyone. Captured as a new message with source `system` when a participant deleted their own message; the event `messages.delete` only contains ids.
         */
        DeleteAction: {
            /**
             * @description Always `delete`.
             * @constant
             */
            type: "delete";
            /** @description Id of the deleted message, as in its own `id`. */
            target: string;
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "delete";
        });
        /**
         * DeleteChatStep
         * @description You delete a chat on the phone with all its messages: `chats.delete`.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        DeleteChatStep: components["schemas"]["ChatActBase"];
        /**
         * DeleteMessageStep
         * @description A message is deleted for everyone, by its author, or in a group by the admin in `from`: an action of type `delete` in `messages.post`.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       }
         *     }
         */
        DeleteMessageStep: components["schemas"]["MessageActBase"];
        /**
         * DeliveriesResult
         * @description The deliveries of a webhook, one for each receiver.
         */
        DeliveriesResult: components["schemas"]["DeliveryResult"][];
        /**
         * DeliveryResult
         * @description One webhook on its way to one receiver.
         */
        DeliveryResult: {
            /** @description `d1`, `d2`, … in the order of emission. */
            id: string;
            /** @description Its place in the timeline. */
            seq: number;
            /** @description What led to it, if that is known. */
            causedBy?: components["schemas"]["CausedByResult"];
            /** @description The delivery that this one repeats. */
            resendOf?: string;
            /** @description The event. */
            event: components["schemas"]["EventName"];
            /** @description The webhook as it is sent. */
            webhook: {
                [key: string]: unknown;
            };
            /** @description URL of the receiver. */
            receiver: string;
            /** @description How the webhook is addressed. */
            mode: components["schemas"]["WebhookMode"];
            /** @description Method and URL of the request. */
            request: {
                /** @description The HTTP method. */
                method: string;
                /** @description The URL. */
                url: string;
            };
            /** @description When it was emitted, in milliseconds since 1970-01-01 UTC. */
            emittedAt: number;
            /** @description The attempts, oldest first. */
            attempts: components["schemas"]["AttemptResult"][];
            /**
             * @description What became of it.
             * @enum {string}
             */
            outcome: "waiting" | "delivered" | "failed" | "expired" | "dropped" | "batched" | "refused";
            /** @description The faults that affected it. */
            faults?: string[];
        };
        /**
         * DemoteStep
         * @description An admin demotes admins to members: `groups.put` with the action `demote`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "participants": [
         *         "12025550143"
         *       ]
         *     }
         */
        DemoteStep: components["schemas"]["MembersBase"];
        /**
         * DescribeGroupStep
         * @description A member changes the description of a group: `groups.patch`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "919984351847",
         *       "description": "Every first Saturday"
         *     }
         */
        DescribeGroupStep: {
            /** @description The new description. */
            description: string;
        } & components["schemas"]["GroupActBase"];
        /**
         * DocumentContent
         * @description A document and its metadata.
         */
        DocumentContent: {
            /** @description Caption of the document. Absent if the sender wrote none. */
            caption?: string;
            /** @description Name of the document under a second property name. `file_name` has the same value; prefer that one. */
            filename?: string;
            /** @description Number of pages, for files that have pages. */
            page_count?: number;
            /** @description JPEG thumbnail of the first page in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
        } & components["schemas"]["MediaFileBase"];
        /**
         * DocumentMessage
         * @description A file of any kind: a PDF, a spreadsheet, or an image that was sent as a file.
         */
        DocumentMessage: {
            /**
             * @description Always `document`.
             * @constant
             */
            type: "document";
            /** @description The document: its id, its name, its caption. */
            document: components["schemas"]["DocumentContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "document";
        });
        /**
         * DocumentWithCaptionMessage
         * @description A document with a caption; the only type in camel case. The vendor lists it without documenting the place of its content; assumed to be `document`.
         */
        DocumentWithCaptionMessage: {
            /**
             * @description Always `documentWithCaption`.
             * @constant
             */
            type: "documentWithCaption";
            /** @description The document with its caption. May be absent, because no payload has been captured. */
            document?: components["schemas"]["DocumentContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "documentWithCaption";
        });
        /**
         * DropFault
         * @description A webhook is never sent.
         */
        DropFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "drop";
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * DuplicateFault
         * @description A webhook is sent again.
         */
        DuplicateFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "duplicate";
            /** @description How many more times it is sent. Default 1. */
            times?: number;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * Duration
         * @description A duration: a number of milliseconds, or a text such as `250ms`, `3s`, `15m`, `1h` or `1d`.
         * @example 15m
         */
        Duration: number | string;
        /**
         * EditAction
         * @description A message was edited. The action may contain only the new content, never the old one.
         */
        EditAction: {
            /**
             * @description Always `edit`.
             * @constant
             */
            type: "edit";
            /** @description Id of the edited message, as in its own `id`. */
            target: string;
            /** @description Type of the message after the edit, which determines the shape of `edited_content`. */
            edited_type?: components["schemas"]["MessageType"];
            /** @description Content of the message after the edit, not nested under a key for its type. */
            edited_content?: components["schemas"]["QuotedContent"];
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "edit";
        });
        /**
         * EditMessageStep
         * @description The author of a message changes its text or caption: an action of type `edit` in `messages.post`, and `messages.patch`.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       },
         *       "text": "I arrive at nine, not at eight."
         *     }
         */
        EditMessageStep: {
            /** @description Id of the message. */
            messageId: string;
            /** @description The new text or caption. */
            text: string;
        };
        /**
         * EditedAction
         * @description A message was edited. The vendor lists it next to `edit` and does not explain the difference: treat both the same.
         */
        EditedAction: {
            /**
             * @description Always `edited`.
             * @constant
             */
            type: "edited";
            /** @description Id of the edited message, as in its own `id`. */
            target: string;
            /** @description Type of the message after the edit, which determines the shape of `edited_content`. */
            edited_type?: components["schemas"]["MessageType"];
            /** @description Content of the message after the edit, not nested under a key for its type. */
            edited_content?: components["schemas"]["QuotedContent"];
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "edited";
        });
        /**
         * EmitStep
         * @description Sends a webhook that consists of an example and your overrides. The channel does not change.
         * @example {
         *       "event": "chats.patch",
         *       "overrides": {
         *         "chats_updates": [
         *           {
         *             "changes": [
         *               "mute"
         *             ],
         *             "after_update": {
         *               "mute": true
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        EmitStep: {
            /** @description The event. */
            event: components["schemas"]["EventName"];
            /** @description The properties of the webhook to override, at any depth. */
            overrides?: {
                [key: string]: unknown;
            };
            /** @description Name of the example. Default: `minimal`. */
            example?: string;
        };
        /**
         * EphemeralAction
         * @description The timer for disappearing messages was changed in the chat. The event `chats.patch` does not report this.
         */
        EphemeralAction: {
            /**
             * @description Always `ephemeral`.
             * @constant
             */
            type: "ephemeral";
            /** @description How long messages are kept from now on, in seconds; 0 when the timer was switched off. The vendor's sample is truncated at this property, so it may be absent. */
            ephemeral?: number;
        } & (WithRequired<components["schemas"]["ActionBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ephemeral";
        });
        /**
         * EventAnswer
         * @description Response to an event invitation, in uppercase. `UNKNOWN` if the person has not responded.
         * @example UNKNOWN
         * @example GOING
         * @example NOT_GOING
         */
        EventAnswer: string;
        /**
         * EventContent
         * @description An event with invitations that people can accept or decline.
         */
        EventContent: {
            /** @description Name of the event. */
            name: string;
            /** @description Description of the event, written by its creator. */
            description?: string;
            /** @description `true` if the event was cancelled. */
            is_canceled?: boolean;
            /** @description Link to the call in which the event takes place. */
            join_link?: string;
            /** @description Start of the event, in seconds. There is no known property for its end. */
            start?: components["schemas"]["TimestampSeconds"];
            /** @description Responses so far, one for each person. */
            responses?: components["schemas"]["EventResponse"][];
        };
        /**
         * EventMessage
         * @description An event with invitations that people in the chat can accept or decline.
         */
        EventMessage: {
            /**
             * @description Always `event`.
             * @constant
             */
            type: "event";
            /** @description Name, start and responses of the event. Not to be confused with `event` of the webhook. */
            event: components["schemas"]["EventContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "event";
        });
        /**
         * EventName
         * @description The name of an event: `<type>.<method>`, such as `chats.patch`.
         * @enum {string}
         */
        EventName: "calls.post" | "channel.patch" | "channel.post" | "chats.delete" | "chats.patch" | "chats.post" | "chats.put" | "contacts.patch" | "contacts.post" | "groups.patch" | "groups.post" | "groups.put" | "labels.delete" | "labels.post" | "messages.delete" | "messages.patch" | "messages.post" | "messages.put" | "presences.post" | "service.post" | "statuses.post" | "statuses.put" | "users.delete" | "users.post";
        /**
         * EventResponse
         * @description One person's response to an event invitation.
         */
        EventResponse: {
            /** @description Who responded. */
            participant?: components["schemas"]["ContactId"];
            /** @description The response. */
            response?: components["schemas"]["EventAnswer"];
            /** @description Time of the response, in seconds. */
            timestamp?: components["schemas"]["TimestampSeconds"];
        };
        /**
         * EventResponseAction
         * @description Someone responded to an event invitation.
         */
        EventResponseAction: {
            /**
             * @description Always `event_response`.
             * @constant
             */
            type: "event_response";
            /** @description Id of the event message, as in its own `id`. */
            target: string;
            /** @description Who responded, and how. May be absent, because no payload has been captured. */
            event_response?: components["schemas"]["EventResponse"];
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "event_response";
        });
        /**
         * ExpectDeliveredStep
         * @description Fails unless a webhook of the event is delivered that matches, and that the receiver accepts.
         * @example {
         *       "event": "messages.post",
         *       "matcher": {
         *         "messages": [
         *           {
         *             "text": {
         *               "body": "Hi"
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        ExpectDeliveredStep: {
            /** @description The event. */
            event: components["schemas"]["EventName"];
        } & components["schemas"]["ExpectationBase"];
        /**
         * ExpectRequestedStep
         * @description Fails unless the app makes a REST request that matches. Returns the request.
         * @example {
         *       "operation": "POST /messages/text",
         *       "matcher": {
         *         "body": {
         *           "body": "Hello!"
         *         }
         *       }
         *     }
         */
        ExpectRequestedStep: {
            /**
             * @description The operation, such as `POST /messages/text` or `PATCH /chats/{ChatID}`.
             * @example POST /messages/text
             */
            operation: string;
            /** @description How many matching requests there must be; the last of them is returned. Default: one. */
            count?: number;
        } & components["schemas"]["ExpectationBase"];
        /**
         * ExpectationBase
         * @description What an expectation looks for.
         */
        ExpectationBase: {
            /** @description The part that must match, at any depth. Default: anything. */
            matcher?: {
                [key: string]: unknown;
            };
            /** @description How long to wait, by the clock of the mock. Default: one second. */
            within?: components["schemas"]["Duration"];
        };
        /**
         * FaultOfCallsBase
         * @description Which REST requests of the app a fault acts on, and how often.
         */
        FaultOfCallsBase: {
            /** @description From 0 to 1, decided by the seed of the mock. Default 1. */
            probability?: number;
            /** @description How many times the fault acts before it is removed. Default: unlimited. */
            count?: number;
            /** @description The operation, such as `POST /messages/text`. Default: all. */
            operation?: string;
        };
        /**
         * FaultOfDeliveriesBase
         * @description Which deliveries a fault acts on, and how often.
         */
        FaultOfDeliveriesBase: {
            /** @description From 0 to 1, decided by the seed of the mock. Default 1. */
            probability?: number;
            /** @description How many times the fault acts before it is removed. Default: unlimited. */
            count?: number;
            /** @description The event, or a list of events. Default: all. */
            event?: string | components["schemas"]["EventName"][];
            /** @description URL of the receiver. Default: all. */
            receiver?: string;
        };
        /**
         * FaultResult
         * @description A fault that was added.
         */
        FaultResult: {
            /** @description Names the fault, for `removeFaults`. */
            id: string;
        };
        /**
         * FollowNewsletterStep
         * @description A contact follows a newsletter: its `subscribers_count` grows. No webhook is documented for it.
         * @example {
         *       "newsletterId": "120363171744447809@newsletter",
         *       "from": "919984351847"
         *     }
         */
        FollowNewsletterStep: components["schemas"]["NewsletterActBase"];
        /**
         * GarbageFault
         * @description A request that is no webhook arrives instead of one, as from a scanner of the internet or a proxy.
         */
        GarbageFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "garbage";
            /**
             * @description The body of the request; a GET request has none. Default: empty.
             * @example not JSON
             */
            body?: string;
            /** @description The length of the body in bytes: spaces are added to it. Default: none are. */
            size?: number;
            /**
             * @description The method of the request. Default: that of the webhook.
             * @enum {string}
             */
            method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
            /**
             * @description The header `content-type`. Default: `application/json`.
             * @example text/plain
             */
            contentType?: string;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * GifMessage
         * @description A GIF. WhatsApp sends it as a short video.
         */
        GifMessage: {
            /**
             * @description Always `gif`.
             * @constant
             */
            type: "gif";
            /** @description The GIF, with the properties of a video. */
            gif: components["schemas"]["VideoContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "gif";
        });
        /**
         * GoOfflineStep
         * @description A contact closes WhatsApp: `presences.post` with `offline` and `last_seen`. Presences are sent only after POST /presences/{EntryID}.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        GoOfflineStep: components["schemas"]["PresenceBase"];
        /**
         * GoOnlineStep
         * @description A contact opens WhatsApp: `presences.post` with `online`. Presences are sent only after POST /presences/{EntryID}.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        GoOnlineStep: components["schemas"]["PresenceBase"];
        /**
         * Group
         * @description A group: its chat and its participants. Only `id` is guaranteed. The vendor's OpenAPI also requires `type`, `name`, `participants` and `participants_count`, but its own sample lacks the last.
         */
        Group: {
            /** @description JID of the group. */
            id: components["schemas"]["GroupId"];
            /** @description Subject of the group. */
            name?: string;
            /** @description Kind of chat: `group` in every sample. */
            type?: components["schemas"]["ChatType"];
            /** @description Time of the last activity in the group, in seconds. In the sample of a new group, its creation time. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description URL of the group's picture as a thumbnail. The URL is signed and expires. */
            chat_pic?: string;
            /** @description URL of the group's picture in full size. The URL is signed and expires. */
            chat_pic_full?: string;
            /** @description `true` while the group is pinned to the top of the chat list; otherwise absent. */
            pin?: boolean;
            /** @description `true` while notifications are muted; otherwise absent. Check this property, not `mute_until`. */
            mute?: boolean;
            /** @description When muting ends; the unit is not documented. Does not indicate that the group is muted. "For ever" is sent as 18446744073709552000, larger than Number.MAX_SAFE_INTEGER. */
            mute_until?: number;
            /** @description `true` while the group is archived; otherwise absent. */
            archive?: boolean;
            /** @description Number of unread messages in the group. Omitted when it is 0. */
            unread?: number;
            /** @description `true` while an unread message mentions you; otherwise absent. */
            unread_mention?: boolean;
            /** @description `true` if you cannot send messages, as in a group where only admins can; otherwise absent. */
            read_only?: boolean;
            /** @description `true` once the group is trusted, because you sent a message or accepted the group; otherwise absent. */
            not_spam?: boolean;
            /** @description The complete last message of the group: the same object as in `messages.post`. */
            last_message?: components["schemas"]["Message"];
            /** @description All labels of the group. Absent if the group has none. */
            labels?: components["schemas"]["Label"][];
            /** @description Who last changed the name. */
            name_owner?: components["schemas"]["ContactId"];
            /** @description When the name was last changed, in seconds. In a new group, its creation time. */
            name_at?: components["schemas"]["TimestampSeconds"];
            /** @description Description of the group, visible to its participants. */
            description?: string;
            /** @description Who last changed the description. */
            description_owner?: components["schemas"]["ContactId"];
            /** @description Id of the description. */
            description_id?: string;
            /** @description Number of participants. Required by the vendor's OpenAPI, but absent in its sample: count `participants` instead. */
            participants_count?: number;
            /** @description The participants with their ranks. */
            participants?: components["schemas"]["Participant"][];
            /** @description When the group was created, in seconds. */
            created_at?: components["schemas"]["TimestampSeconds"];
            /** @description Who created the group. */
            created_by?: components["schemas"]["ContactId"];
            /** @description Who performed the change, in newer versions of the service. The vendor declares it with the type of a chat id, so it may be a JID. */
            performed_by?: components["schemas"]["ContactId"];
            /** @description `true` if the group is suspended. */
            suspended?: boolean;
            /** @description `true` if the group was closed. */
            terminated?: boolean;
            /** @description `true` for the group that represents a whole community. */
            is_parent?: boolean;
            /** @description `true` for the default group of a community. */
            is_default_subgroup?: boolean;
            /** @description `true` if only admins can change the name, picture and settings. */
            restricted?: boolean;
            /** @description `true` if only admins can send messages. */
            announcements?: boolean;
            /** @description `true` if only admins can add participants. In camel case, unlike its neighbours. */
            adminAddMemberMode?: boolean;
            /** @description Timer for disappearing messages, in seconds; 0 when it is off. */
            ephemeral?: number;
            /** @description Invite code: the last part of the group's invitation link. Anyone who has it can join. */
            invite_code?: string;
            /** @description `true` for the announcement group of a community. In camel case, unlike its neighbours. */
            isCommunityAnnounce?: boolean;
            /** @description JID of the community that the group belongs to. Absent outside communities. In camel case, unlike its neighbours. */
            linkedParent?: components["schemas"]["GroupId"];
        };
        /**
         * GroupActBase
         * @description Something that a person does in a group. Permissions are not checked.
         */
        GroupActBase: {
            /** @description The group. */
            groupId: components["schemas"]["GroupReference"];
            /** @description The person who does it. */
            from: components["schemas"]["Person"];
        };
        /**
         * GroupId
         * @description JID of a group: 18 digits, or in old groups the creator's number, a hyphen and a timestamp, followed by `@g.us`.
         * @example 120363271212442249@g.us
         */
        GroupId: string;
        /**
         * GroupInviteMessage
         * @description An invitation to a group, sent as a message.
         */
        GroupInviteMessage: {
            /**
             * @description Always `group_invite`.
             * @constant
             */
            type: "group_invite";
            /** @description The invitation link, as a link preview; you need its `invite_code` to join. */
            group_invite: components["schemas"]["LinkPreviewContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "group_invite";
        });
        /**
         * GroupReference
         * @description A group: its id, with or without `@g.us`.
         * @example 120363271212442249@g.us
         */
        GroupReference: string;
        /**
         * Health
         * @description Health of the channel: its state, uptime and versions. According to the vendor, brief state changes during the day are normal: wait a moment before you raise an alarm.
         */
        Health: {
            /** @description The channel that the health belongs to. Not in the sample, where the property next to `health` contains it. */
            channel_id?: components["schemas"]["ChannelId"];
            /** @description When the channel was started, in seconds. */
            start_at: components["schemas"]["TimestampSeconds"];
            /** @description How long the channel has been running, in seconds. */
            uptime: number;
            /** @description Version of the channel's software. */
            version?: string;
            /** @description Version of the core of that software. */
            core_version?: string;
            /** @description Version of the REST API. */
            api_version?: string;
            /** @description Number of the linked device that represents the channel in WhatsApp. */
            device_id?: number;
            /** @description IPv4 address on which the channel runs. */
            ip?: string;
            /** @description State of the channel. */
            status: components["schemas"]["ChannelStatus"];
            /** @description The account that the channel is logged in to. Absent in the sample, whose channel is still starting. */
            user?: components["schemas"]["Contact"];
        };
        /**
         * HsmContent
         * @description A template message of a business (highly structured message).
         */
        HsmContent: {
            /** @description What is shown above the text: a text, a media file or a location. */
            header?: components["schemas"]["TemplateHeader"];
            /** @description The text with all placeholders filled in. */
            body?: string;
            /** @description Footer text. */
            footer?: string;
            /** @description Buttons of the template, from top to bottom. */
            buttons?: components["schemas"]["TemplateButton"][];
        };
        /**
         * HsmMessage
         * @description A template message of a business (highly structured message) with all placeholders filled in.
         */
        HsmMessage: {
            /**
             * @description Always `hsm`.
             * @constant
             */
            type: "hsm";
            /** @description Header, text, footer and buttons of the template. */
            hsm: components["schemas"]["HsmContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hsm";
        });
        /**
         * ImageContent
         * @description An image and its metadata.
         */
        ImageContent: {
            /** @description Caption of the image. Absent if the sender wrote none. */
            caption?: string;
            /** @description JPEG thumbnail of the image in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the image in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the image in pixels, known before it is downloaded. */
            height?: number;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
        } & components["schemas"]["MediaFileBase"];
        /**
         * ImageMessage
         * @description An image. Images that were sent as files have type `document`.
         */
        ImageMessage: {
            /**
             * @description Always `image`.
             * @constant
             */
            type: "image";
            /** @description The image: its id, its size, its caption. */
            image: components["schemas"]["ImageContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "image";
        });
        /**
         * IncomingAudio
         * @description A voice message or another sound that someone sends. You may leave out everything; what you leave out is filled in.
         */
        IncomingAudio: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
            /** @description Duration in whole seconds. */
            seconds?: number;
            /** @description How many seconds "recording" was shown to the recipient before the voice message was sent. Concerns sending through the API and is not the duration: see `seconds`. */
            recording_time?: number;
            /** @description Loudness over time, which WhatsApp shows next to a voice message. In base64. */
            waveform?: string;
            /** @description The bytes of the file as base64. Its size and checksum follow from them; give its length yourself. Default: a small valid file of its type. */
            bytes?: string;
        };
        /**
         * IncomingCallActBase
         * @description An incoming call.
         */
        IncomingCallActBase: {
            /** @description Id of the call, as `receiveCall` returned it. */
            callId: string;
        };
        /**
         * IncomingContentBase
         * @description The content of a message. Pass exactly one of these properties.
         */
        IncomingContentBase: {
            /** @description A text. */
            text?: components["schemas"]["IncomingText"];
            /** @description A picture. */
            image?: components["schemas"]["IncomingImage"];
            /** @description A video. */
            video?: components["schemas"]["IncomingVideo"];
            /** @description An animation. */
            gif?: components["schemas"]["IncomingVideo"];
            /** @description A round video note. */
            short?: components["schemas"]["IncomingVideo"];
            /** @description A sound. */
            audio?: components["schemas"]["IncomingAudio"];
            /** @description A voice message. */
            voice?: components["schemas"]["IncomingAudio"];
            /** @description A document. */
            document?: components["schemas"]["IncomingDocument"];
            /** @description A document with a caption. */
            documentWithCaption?: components["schemas"]["IncomingDocument"];
            /** @description A sticker. */
            sticker?: components["schemas"]["IncomingSticker"];
            /** @description A link with a preview. */
            link_preview?: components["schemas"]["LinkPreviewContent"];
            /** @description A location. */
            location?: components["schemas"]["LocationContent"];
            /** @description A location that is updated. */
            live_location?: components["schemas"]["LiveLocationContent"];
            /** @description A contact card. */
            contact?: components["schemas"]["ContactContent"];
            /** @description Several contact cards. */
            contact_list?: components["schemas"]["ContactListContent"];
            /** @description A poll. */
            poll?: components["schemas"]["IncomingPoll"];
            /** @description New results of a poll. */
            poll_update?: components["schemas"]["PollContent"];
            /** @description Buttons, a list or products. */
            interactive?: components["schemas"]["InteractiveContent"];
            /** @description A pressed button or a selected row. `choose` creates it from the message with the buttons. */
            reply?: components["schemas"]["ReplyContent"];
            /** @description Plain buttons. */
            buttons?: components["schemas"]["ButtonsContent"];
            /** @description A list. */
            list?: components["schemas"]["ListContent"];
            /** @description Cards to scroll through. */
            carousel?: components["schemas"]["CarouselContent"];
            /** @description A template of a business. */
            hsm?: components["schemas"]["HsmContent"];
            /** @description An order. */
            order?: components["schemas"]["IncomingOrder"];
            /** @description A product. */
            product?: components["schemas"]["ProductReference"];
            /** @description A catalog. */
            catalog?: components["schemas"]["LinkPreviewContent"];
            /** @description An invitation to a group. */
            group_invite?: components["schemas"]["LinkPreviewContent"];
            /** @description An invitation to a channel. */
            newsletter_invite?: components["schemas"]["LinkPreviewContent"];
            /** @description An invitation to administrate a channel. */
            admin_invite?: components["schemas"]["AdminInviteContent"];
            /** @description An event to attend. */
            event?: components["schemas"]["EventContent"];
            /** @description What WhatsApp itself says in a chat. */
            system?: components["schemas"]["SystemContent"];
            /** @description Announces several pictures, which follow as messages of their own. */
            album?: components["schemas"]["Placeholder"];
            /** @description A call, as the chat shows it. */
            call?: components["schemas"]["Placeholder"];
        };
        /**
         * IncomingDocument
         * @description A document that someone sends. You may leave out everything; what you leave out is filled in.
         */
        IncomingDocument: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
            /** @description Caption of the document. Absent if the sender wrote none. */
            caption?: string;
            /** @description Name of the document under a second property name. `file_name` has the same value; prefer that one. */
            filename?: string;
            /** @description Number of pages, for files that have pages. */
            page_count?: number;
            /** @description JPEG thumbnail of the first page in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
            /** @description The bytes of the file as base64. Its size and checksum follow from them; give its number of pages yourself. Default: a small valid file of its type. */
            bytes?: string;
        };
        /**
         * IncomingImage
         * @description A picture that someone sends. You may leave out everything; what you leave out is filled in.
         */
        IncomingImage: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
            /** @description Caption of the image. Absent if the sender wrote none. */
            caption?: string;
            /** @description JPEG thumbnail of the image in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the image in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the image in pixels, known before it is downloaded. */
            height?: number;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
            /** @description The bytes of the file as base64. Its size and checksum follow from them; give its dimensions yourself. Default: a small valid file of its type. */
            bytes?: string;
        };
        /**
         * IncomingOrder
         * @description An order that someone places. You may leave out everything; what you leave out follows from the items.
         */
        IncomingOrder: {
            /** @description Id of the order, which you need to request its products. */
            order_id?: string;
            /** @description WhatsApp id of the selling business. */
            seller?: string;
            /** @description Title of the order. */
            title?: string;
            /** @description Message from the buyer. Absent if the buyer wrote none. */
            text?: string;
            /** @description Secret that you need, in addition to `order_id`, to request the products. Do not log it. */
            token?: string;
            /** @description Number of products ordered. */
            item_count?: number;
            /** @description Currency of `total_price`, as a three-letter ISO 4217 code. */
            currency?: string;
            /** @description Total price, in `currency`. The vendor does not specify the unit. */
            total_price?: number;
            /** @description Status of the order. */
            status?: components["schemas"]["OrderStatus"];
            /** @description JPEG thumbnail of the first product in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description The products that GET /business/orders/{OrderID} returns: those of the catalogue by their `id`, others with their `name` and `price`. The quantity is 1 unless given. Default: none, or those of the earlier order that `order_id` names. */
            items?: components["schemas"]["OrderItem"][];
        };
        /**
         * IncomingPoll
         * @description A poll that someone sends.
         */
        IncomingPoll: {
            /** @description The question. */
            title: string;
            /** @description The texts of the options. */
            options: string[];
            /** @description How many options one person may select. Default 0: any number. */
            vote_limit?: number;
        };
        /**
         * IncomingSticker
         * @description A sticker that someone sends. You may leave out everything; what you leave out is filled in.
         */
        IncomingSticker: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
            /** @description `true` if the sticker is animated. */
            animated?: boolean;
            /** @description PNG thumbnail of the sticker in base64, with or without the prefix `data:image/png;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the sticker in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the sticker in pixels, known before it is downloaded. */
            height?: number;
            /** @description The bytes of the file as base64. Its size and checksum follow from them; give its dimensions yourself. Default: a small valid file of its type. */
            bytes?: string;
        };
        /**
         * IncomingStoryBase
         * @description The content of a story. Pass exactly one of these properties.
         */
        IncomingStoryBase: {
            /** @description A text. */
            text?: components["schemas"]["IncomingText"];
            /** @description A picture. */
            image?: components["schemas"]["IncomingImage"];
            /** @description A video. */
            video?: components["schemas"]["IncomingVideo"];
            /** @description A sound. */
            audio?: components["schemas"]["IncomingAudio"];
            /** @description A voice message. */
            voice?: components["schemas"]["IncomingAudio"];
            /** @description A link with a preview. */
            link_preview?: components["schemas"]["LinkPreviewContent"];
        };
        /**
         * IncomingText
         * @description A text that someone sends: a string, or an object with the text and the buttons or the list below it.
         */
        IncomingText: string | {
            /** @description The text, including WhatsApp's markup for bold, italic and so on. People are mentioned by number: `@919984351847`. */
            body: string;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
            /** @description Sections of a list that a business added below the text. */
            sections?: components["schemas"]["ListSection"][];
            /** @description Label of the button that opens the list in `sections`. */
            button?: string;
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * IncomingVideo
         * @description A video that someone sends. You may leave out everything; what you leave out is filled in.
         */
        IncomingVideo: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
            /** @description Caption of the video. Absent if the sender wrote none. */
            caption?: string;
            /** @description JPEG thumbnail of the first frame in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the video in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the video in pixels, known before it is downloaded. */
            height?: number;
            /** @description Duration in whole seconds. */
            seconds?: number;
            /** @description `true` if the app plays it automatically, as it does with GIFs. */
            autoplay?: boolean;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
            /** @description The bytes of the file as base64. Its size and checksum follow from them; give its dimensions and length yourself. Default: a small valid file of its type. */
            bytes?: string;
        };
        /**
         * InteractiveAction
         * @description What an interactive message offers: one of the three properties, as indicated by `type` next to it.
         */
        InteractiveAction: {
            /** @description A list that opens when a button is pressed. */
            list?: components["schemas"]["InteractiveList"];
            /** @description Buttons below the text. */
            buttons?: components["schemas"]["Button"][];
            /** @description The product that is shown. */
            product?: components["schemas"]["ProductReference"];
        };
        /**
         * InteractiveContent
         * @description A message with buttons, a list or a product. If its header is a media file, it also has the properties of a file.
         */
        InteractiveContent: {
            /** @description Indicates which property of `action` is set. */
            type?: components["schemas"]["InteractiveType"];
            /** @description Header text. Absent if the header is a media file. */
            header?: components["schemas"]["TextOrString"];
            /** @description The main text. */
            body?: components["schemas"]["TextOrString"];
            /** @description Footer text. */
            footer?: components["schemas"]["TextOrString"];
            /** @description What the recipient can press or select. Absent in messages reported live, which have `buttons` instead. */
            action?: components["schemas"]["InteractiveAction"];
            /** @description Buttons in place of `action`, as reported live. Their ids have the prefix that replies have. */
            buttons?: components["schemas"]["QuotedButton"][];
            /** @description Id of the media file in the header. */
            id?: string;
            /** @description Download URL of the media file, valid for a limited time. Present only if the channel downloads media automatically. */
            link?: string;
            /** @description MIME type of the media file in the header. */
            mime_type?: string;
            /** @description Size of the media file in bytes. */
            file_size?: number;
            /** @description Name of the media file. */
            file_name?: string;
            /** @description SHA-256 checksum of the media file, in base64. */
            sha256?: string;
            /** @description When the media file was created, in seconds. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * InteractiveList
         * @description A list of choices that opens when a button is pressed.
         */
        InteractiveList: {
            /** @description The choices, grouped into sections. */
            sections: components["schemas"]["ListSection"][];
            /** @description Label of the button that opens the list. */
            label: string;
        };
        /**
         * InteractiveMessage
         * @description A message with buttons, a list or a product, sent by a business. Replies have type `reply`.
         */
        InteractiveMessage: {
            /**
             * @description Always `interactive`.
             * @constant
             */
            type: "interactive";
            /** @description The texts, and in `action` what the recipient can press or select. */
            interactive: components["schemas"]["InteractiveContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "interactive";
        });
        /**
         * InteractiveText
         * @description Header, body or footer of an interactive message. In webhooks it may be a plain string.
         */
        InteractiveText: {
            /** @description The text, including WhatsApp's markup for bold and italic. */
            text?: string;
        };
        /**
         * InteractiveType
         * @description What an interactive message offers: `list`, `button` for one or more buttons, or `product`.
         * @example list
         * @example button
         * @example product
         */
        InteractiveType: string;
        /**
         * JoinGroupStep
         * @description A contact joins a group: `groups.put` with the action `add`. Where admins approve new members, the contact only asks to join, as with `requestToJoin`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "12025550143"
         *     }
         */
        JoinGroupStep: components["schemas"]["GroupActBase"];
        /**
         * Label
         * @description A WhatsApp Business label, as attached to chats and messages.
         */
        Label: {
            /**
             * @description Number of the label within the channel, as a string. It does not change when the label is renamed.
             * @example 3
             */
            id: string;
            /** @description Name of the label, as shown in WhatsApp Business. May change, so store the id. */
            name: string;
            /** @description Colour of the label. */
            color: components["schemas"]["LabelColor"];
            /** @description How many chats and messages have the label. Absent in all webhooks seen so far; part of the REST response. */
            count?: number;
        };
        /**
         * LabelChatStep
         * @description You add a label to a chat on the phone, or remove it: `chats.patch`.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net",
         *       "labelId": "3"
         *     }
         */
        LabelChatStep: {
            /** @description Id of the label. */
            labelId: string;
            /** @description `false` removes it. Default: true. */
            on?: boolean;
        } & components["schemas"]["ChatActBase"];
        /**
         * LabelColor
         * @description One of the twenty label colours of WhatsApp Business, by its CSS colour name.
         * @example salmon
         * @example lightskyblue
         * @example gold
         * @example plum
         * @example silver
         * @example mediumturquoise
         * @example violet
         * @example goldenrod
         * @example cornflowerblue
         * @example greenyellow
         * @example cyan
         * @example lightpink
         * @example mediumaquamarine
         * @example orangered
         * @example deepskyblue
         * @example limegreen
         * @example darkorange
         * @example lightsteelblue
         * @example mediumpurple
         * @example rebeccapurple
         */
        LabelColor: string;
        /**
         * LeaveGroupStep
         * @description A contact leaves a group: `groups.put` with the action `remove`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "12025550143"
         *     }
         */
        LeaveGroupStep: components["schemas"]["GroupActBase"];
        /**
         * LeaveWhatsAppStep
         * @description A number is no longer on WhatsApp. No webhook is sent; POST /contacts shows it.
         * @example {
         *       "phone": "12025550143"
         *     }
         */
        LeaveWhatsAppStep: {
            /** @description The number. */
            phone: components["schemas"]["Person"];
        };
        /**
         * LidDuplicateFault
         * @description A message from a contact is delivered a second time with the same id under the sender's LID. Acts on `messages.post` only.
         */
        LidDuplicateFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "lid-duplicate";
            /**
             * @description The LID to use. Default: one derived from the number.
             * @example 271042518573152@lid
             */
            lid?: string;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * LinkPreviewContent
         * @description A text with a link and a preview of its target. Invitations and catalogues have this shape too.
         */
        LinkPreviewContent: {
            /** @description The complete text of the message, including the link. */
            body: string;
            /** @description The link as written in the text. */
            url?: string;
            /** @description The final target of the link, for example behind a URL shortener. */
            canonical?: string;
            /** @description Title of the page; for invitations, the name of the group or channel. */
            title?: string;
            /** @description Short description of the page. */
            description?: string;
            /** @description JPEG thumbnail of the page in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Id of the larger preview image at Whapi. */
            id?: string;
            /** @description Download URL of the larger preview image. Not the link in the message: see `url`. */
            link?: string;
            /** @description SHA-256 checksum of the larger preview image, in base64. */
            sha256?: string;
            /** @description WhatsApp id of the owner of the linked catalogue. */
            catalog_id?: string;
            /** @description Id of the linked channel (newsletter). */
            newsletter_id?: string;
            /** @description Invite code of a group: the last part of the invitation link. */
            invite_code?: string;
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * LinkPreviewMessage
         * @description A text with a link for which WhatsApp created a preview. Its text is in `link_preview.body`: a handler that only reads `text` misses such messages.
         */
        LinkPreviewMessage: {
            /**
             * @description Always `link_preview`.
             * @constant
             */
            type: "link_preview";
            /** @description The complete text, including the link, and the preview. */
            link_preview: components["schemas"]["LinkPreviewContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "link_preview";
        });
        /**
         * ListContent
         * @description A message with a list in WhatsApp's old format. When quoted, its texts have the names `title` and `description`.
         */
        ListContent: {
            /** @description Header, as a plain string. */
            header?: string;
            /** @description Main text, as a plain string. */
            body?: string;
            /** @description Label of the button that opens the list. */
            label?: string;
            /** @description Footer, as a plain string. */
            footer?: string;
            /** @description The choices, grouped into sections. */
            sections?: components["schemas"]["ListSection"][];
        };
        /**
         * ListMessage
         * @description A message with a list of choices in WhatsApp's old format. Replies have type `reply`.
         */
        ListMessage: {
            /**
             * @description Always `list`.
             * @constant
             */
            type: "list";
            /** @description The texts, and the choices in `sections`. */
            list: components["schemas"]["ListContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "list";
        });
        /**
         * ListReply
         * @description The row that was selected.
         */
        ListReply: {
            /** @description The id you gave the row, with the prefix `ListV3:`. Remove the prefix before comparing. */
            id: string;
            /** @description Title of the row. Not unique: compare `id`. */
            title: string;
            /** @description Description of the row. Absent if the row has none. */
            description?: string;
        };
        /**
         * ListReplyContent
         * @description A row of a list was selected.
         */
        ListReplyContent: {
            /**
             * @description Always `list_reply`.
             * @constant
             */
            type: "list_reply";
            /** @description The row that was selected. */
            list_reply: components["schemas"]["ListReply"];
        } & (WithRequired<components["schemas"]["ReplyBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "list_reply";
        });
        /**
         * ListRow
         * @description A row of a list.
         */
        ListRow: {
            /** @description The id you gave the row. Replies and quotes contain it with the prefix `ListV3:`. */
            id?: string;
            /** @description Title of the row. */
            title?: string;
            /** @description Description below the title. */
            description?: string;
        };
        /**
         * ListSection
         * @description A section of a list: rows, or products of a catalogue.
         */
        ListSection: {
            /** @description Heading of the section. */
            title?: string;
            /** @description The rows. */
            rows?: components["schemas"]["ListRow"][];
            /** @description Products to choose from, instead of rows. */
            product_items?: components["schemas"]["ProductReference"][];
        };
        /**
         * LiveLocationContent
         * @description A position shared as a live location, at one point in time.
         */
        LiveLocationContent: {
            /** @description Latitude in degrees; positive in the north, negative in the south. */
            latitude: number;
            /** @description Longitude in degrees; positive in the east, negative in the west. */
            longitude: number;
            /** @description Caption of the map. Absent if the sender wrote none. */
            caption?: string;
            /** @description Counts the updates. The vendor declares 64 bits, so the number may exceed JavaScript's safe integers. */
            sequence_number?: number;
            /** @description Time since sharing started. The vendor does not specify the unit. */
            time_offset?: number;
            /** @description Accuracy radius in metres. */
            accuracy?: number;
            /** @description Speed in metres per second. */
            speed?: number;
            /** @description Direction of travel, in degrees clockwise from true north. */
            degrees?: number;
            /** @description JPEG thumbnail of the map in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * LiveLocationMessage
         * @description A live location, updated while it is shared.
         */
        LiveLocationMessage: {
            /**
             * @description Always `live_location`.
             * @constant
             */
            type: "live_location";
            /** @description The position at the time of the message. */
            live_location: components["schemas"]["LiveLocationContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "live_location";
        });
        /**
         * LocationContent
         * @description A location on the map.
         */
        LocationContent: {
            /** @description Latitude in degrees; positive in the north, negative in the south. */
            latitude: number;
            /** @description Longitude in degrees; positive in the east, negative in the west. */
            longitude: number;
            /** @description Name of the place. Absent if the location is only a point on the map. */
            name?: string;
            /** @description Postal address, on one or several lines. */
            address?: string;
            /** @description Page about the place, if the sender selected one that has a page. */
            url?: string;
            /** @description Caption of the map. Absent if the sender wrote none. */
            comment?: string;
            /** @description Accuracy radius in metres. */
            accuracy?: number;
            /** @description Speed in metres per second. */
            speed?: number;
            /** @description Direction of travel, in degrees clockwise from true north. */
            degrees?: number;
            /** @description JPEG thumbnail of the map in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * LocationMessage
         * @description A location on the map, sent once. Moving locations have type `live_location`.
         */
        LocationMessage: {
            /**
             * @description Always `location`.
             * @constant
             */
            type: "location";
            /** @description Coordinates of the location, and its name if it has one. */
            location: components["schemas"]["LocationContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "location";
        });
        /**
         * LogOutStep
         * @description You unlink the channel on the phone: `users.delete`, and `channel.post` with QR.
         * @example {}
         */
        LogOutStep: Record<string, never>;
        /**
         * LoseConnectionStep
         * @description The channel loses its connection: `channel.post` with ERROR. Calls that need a phone are refused until it reconnects.
         * @example {}
         */
        LoseConnectionStep: Record<string, never>;
        /**
         * MakeSystemNoiseStep
         * @description WhatsApp sends a technical message without an author: of type `unknown`, in `messages.post`. A bot must not answer it.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        MakeSystemNoiseStep: {
            /** @description The chat. */
            chatId: components["schemas"]["ChatReference"];
            /** @description The person whom the message names as its sender. Default, except in groups: the contact of the chat. */
            from?: components["schemas"]["Person"];
        };
        /**
         * MediaFileBase
         * @description Properties that every file has, whatever its kind.
         */
        MediaFileBase: {
            /** @description Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded. */
            id: string;
            /** @description Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`. */
            link?: string;
            /** @description MIME type of the file, including parameters: `audio/ogg; codecs=opus`. */
            mime_type: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Name of the file, as set by the sender. Not safe to use as a path. */
            file_name?: string;
            /** @description SHA-256 checksum of the file, in base64 instead of hexadecimal. */
            sha256?: string;
            /** @description When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * MembersBase
         * @description Members of a group.
         */
        MembersBase: {
            /** @description The group. */
            groupId: components["schemas"]["GroupReference"];
            /** @description The members. */
            participants: components["schemas"]["Person"][];
        };
        /**
         * Message
         * @description A WhatsApp message, discriminated by `type`. The property of that name contains the content.
         */
        Message: components["schemas"]["TextMessage"] | components["schemas"]["ImageMessage"] | components["schemas"]["VideoMessage"] | components["schemas"]["GifMessage"] | components["schemas"]["ShortMessage"] | components["schemas"]["AudioMessage"] | components["schemas"]["VoiceMessage"] | components["schemas"]["DocumentMessage"] | components["schemas"]["DocumentWithCaptionMessage"] | components["schemas"]["LinkPreviewMessage"] | components["schemas"]["LocationMessage"] | components["schemas"]["LiveLocationMessage"] | components["schemas"]["ContactMessage"] | components["schemas"]["ContactListMessage"] | components["schemas"]["StickerMessage"] | components["schemas"]["PollMessage"] | components["schemas"]["PollUpdateMessage"] | components["schemas"]["InteractiveMessage"] | components["schemas"]["ReplyMessage"] | components["schemas"]["ButtonsMessage"] | components["schemas"]["ListMessage"] | components["schemas"]["CarouselMessage"] | components["schemas"]["HsmMessage"] | components["schemas"]["OrderMessage"] | components["schemas"]["ProductMessage"] | components["schemas"]["CatalogMessage"] | components["schemas"]["GroupInviteMessage"] | components["schemas"]["NewsletterInviteMessage"] | components["schemas"]["AdminInviteMessage"] | components["schemas"]["EventMessage"] | components["schemas"]["StoryMessage"] | components["schemas"]["AlbumMessage"] | components["schemas"]["PinMessage"] | components["schemas"]["SystemMessage"] | components["schemas"]["CallMessage"] | components["schemas"]["ActionMessage"] | components["schemas"]["UnknownMessage"];
        /**
         * MessageActBase
         * @description Something that a person does with a message.
         */
        MessageActBase: {
            /** @description Id of the message. */
            messageId: string;
            /** @description The person who does it. Give the number of the channel for what you do on its phone. Default, except in groups: the contact of the chat. */
            from?: components["schemas"]["Person"];
            /** @description The name that the person chose in WhatsApp. Default: the one that the channel remembers, else the number. */
            fromName?: string;
        };
        /**
         * MessageAd
         * @description The Facebook or Instagram advertisement that started the conversation (click to WhatsApp).
         */
        MessageAd: {
            /** @description Name of the advertiser's page. */
            advertiser_name?: string;
            /** @description Kind of media in the advertisement, such as `image` or `video`. */
            media_type?: string;
            /** @description JPEG thumbnail of the advertisement in base64. */
            preview?: string;
            /** @description URL of the thumbnail. */
            preview_url?: string;
            /** @description Headline of the advertisement. */
            title?: string;
            /** @description Text of the advertisement. */
            body?: string;
            /** @description URL of the image or video in the advertisement. */
            media_url?: string;
            /** @description Source of the advertisement, useful for counting conversations by campaign. */
            source?: components["schemas"]["MessageAdSource"];
            /** @description `true` if the advertisement triggers an automatic reply. */
            auto_reply?: boolean;
            /** @description `true` if the advertisement shows its source. */
            attrib?: boolean;
            /** @description Token of the click that started the conversation (click to WhatsApp). The vendor describes it only as "call to action". */
            ctwa?: string;
            /** @description Reference that the advertiser set for the advertisement. */
            ref?: string;
        };
        /**
         * MessageAdSource
         * @description The page or post that an advertisement links from.
         */
        MessageAdSource: {
            /** @description Id of the source. The vendor does not say whether it identifies the advertisement or the post. */
            id?: string;
            /** @description Kind of the source. The vendor lists no values. */
            type?: string;
            /** @description Page of the source. */
            url?: string;
        };
        /**
         * MessageBase
         * @description Properties that every message has, whatever its type.
         */
        MessageBase: {
            /** @description Id of the message: the WhatsApp id, then the chat, then in groups the sender, each encoded separately in base64 and joined by hyphens. Deliveries may be repeated; use the id to detect duplicates. It contains phone numbers. */
            id: string;
            /** @description Type of the message; usually also the name of the property that contains its content. */
            type: components["schemas"]["MessageType"];
            /** @description More specific kind of the message. The vendor does not list the values. */
            subtype?: string;
            /** @description JID of the chat that the message belongs to, or `stories`. Send replies to this id. */
            chat_id: components["schemas"]["MessageChatId"];
            /** @description Name of the chat; for a person it may differ from `from_name`. Present in captured traffic, but missing from most documented samples. */
            chat_name?: string;
            /** @description Sender of the message, usually without a JID suffix; ends in `@lid` if the number is hidden. In a group it differs from `chat_id`. */
            from?: components["schemas"]["ContactId"];
            /** @description `true` for a message from the channel's own account, whether sent on the phone or through the API. A bot that replies without checking it replies to itself. */
            from_me: boolean;
            /** @description Name that the sender chose in WhatsApp, including emojis; anyone can choose any name. Absent on messages that were sent through the API. */
            from_name?: string;
            /** @description Where the message was sent from. `system` marks notices that WhatsApp generates. */
            source?: components["schemas"]["MessageSource"];
            /** @description When the message was sent, in seconds. After a downtime of your receiver it may be well in the past. */
            timestamp: components["schemas"]["TimestampSeconds"];
            /** @description Number of the linked device that sent the message. Captured on all messages that were sent through the API, often absent on others. */
            device_id?: number;
            /** @description Status of the message when the webhook is sent. Only on your own messages; later statuses are sent as `statuses.post`. */
            status?: components["schemas"]["MessageStatus"];
            /** @description What the message refers to: a quote, mentions, the advertisement it came from. Absent if there is none of these. */
            context?: components["schemas"]["MessageContext"];
            /** @description Reactions to the message, counted per emoji. Actions of type `reaction` contain the people who reacted. */
            reactions?: components["schemas"]["Reaction"][];
            /** @description WhatsApp Business labels of the message. Labels of the chat are on the chat. */
            labels?: components["schemas"]["Label"][];
            /** @description Whether you starred the message. Captured, but not in any vendor document. */
            starred?: boolean;
        };
        /**
         * MessageChatId
         * @description The chat of a message: its JID, or `stories` for a story. Wider than a chat's own id, because the vendor sets no pattern here and addresses of broadcasts and devices occur.
         * @example 919984351847@s.whatsapp.net
         */
        MessageChatId: string | "stories";
        /**
         * MessageContext
         * @description What a message refers to: the message it quotes, the people it mentions, how it was forwarded, the advertisement it came from, the timer it was sent with.
         */
        MessageContext: {
            /** @description `true` if the message was forwarded; otherwise absent. */
            forwarded?: boolean;
            /** @description How often the message has been forwarded. */
            forwarding_score?: number;
            /** @description The users that the text mentions, without the @ in the text. */
            mentions?: components["schemas"]["ContactId"][];
            /** @description Id of the quoted message. */
            quoted_id?: string;
            /** @description Type of the quoted message, which determines the shape of `quoted_content`. */
            quoted_type?: components["schemas"]["MessageType"];
            /** @description Content of the quoted message, not nested under a key for its type. Has fewer properties when sent from WhatsApp Web than from a phone. */
            quoted_content?: components["schemas"]["QuotedContent"];
            /** @description Sender of the quoted message. `undefined@s.whatsapp.net` if the service does not know. */
            quoted_author?: components["schemas"]["QuotedAuthor"];
            /** @description Lifetime of the message in a chat with disappearing messages, in seconds. 0 occurs in groups without disappearing messages. */
            ephemeral?: number;
            /** @description The advertisement that the message came from. Absent on most messages. */
            ad?: components["schemas"]["MessageAd"];
            /** @description Data about the click that started the conversation, in addition to `ad`. */
            conversion?: components["schemas"]["MessageConversion"];
        };
        /**
         * MessageConversion
         * @description Data about the click that started the conversation.
         */
        MessageConversion: {
            /** @description Where the click happened. The vendor does not list the values. */
            source?: string;
            /** @description Opaque data about the click, in base64. */
            data?: string;
            /** @description Delay in whole seconds. The vendor does not say between which events. */
            delay?: number;
        };
        /**
         * MessageSource
         * @description Where a message was sent from: `mobile` for a phone, `web` for a linked device, `api` for Whapi, `business_api` for Meta's API, `system` for WhatsApp itself.
         * @example web
         * @example mobile
         * @example api
         * @example system
         * @example business_api
         * @example unknown
         */
        MessageSource: string;
        /**
         * MessageStatus
         * @description Status of your own message: `pending` (clock), `sent` (one tick), `delivered` (two ticks), `read` (two blue ticks), `played` (for a voice message), `failed` or `deleted`.
         * @example failed
         * @example pending
         * @example sent
         * @example delivered
         * @example read
         * @example played
         * @example deleted
         */
        MessageStatus: string;
        /**
         * MessageType
         * @description Type of a message. Usually also the name of the property that contains the content; exceptions are `story`, `documentWithCaption`, `poll_update`, `pin`, and types without content.
         * @example text
         * @example image
         * @example video
         * @example gif
         * @example audio
         * @example voice
         * @example short
         * @example document
         * @example documentWithCaption
         * @example link_preview
         * @example location
         * @example live_location
         * @example contact
         * @example contact_list
         * @example sticker
         * @example system
         * @example call
         * @example unknown
         * @example action
         * @example group_invite
         * @example newsletter_invite
         * @example admin_invite
         * @example product
         * @example catalog
         * @example interactive
         * @example reply
         * @example poll
         * @example hsm
         * @example order
         * @example story
         * @example event
         * @example buttons
         * @example list
         * @example pin
         * @example carousel
         * @example poll_update
         * @example album
         */
        MessageType: string;
        /**
         * MissCallStep
         * @description A call is not answered: `calls.post` with `missed`.
         * @example {
         *       "callId": {
         *         "$from": "call",
         *         "at": "/id"
         *       }
         *     }
         */
        MissCallStep: components["schemas"]["IncomingCallActBase"];
        /**
         * MuteChatStep
         * @description You mute a chat on the phone: `chats.patch`.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        MuteChatStep: {
            /** @description When it ends, in milliseconds since 1970-01-01 UTC; 0 ends it now. Default: for ever. */
            until?: number;
        } & components["schemas"]["ChatActBase"];
        /**
         * NewGroupBase
         * @description A group that someone else creates.
         */
        NewGroupBase: {
            /** @description The person who creates it, or who adds the channel. */
            from: components["schemas"]["Person"];
            /** @description The other members. Default: none. */
            participants?: components["schemas"]["Person"][];
            /** @description Id of the group. Default: a new one. */
            groupId?: components["schemas"]["GroupReference"];
        };
        /**
         * NewsletterActBase
         * @description Something that a person does with a newsletter.
         */
        NewsletterActBase: {
            /** @description The newsletter. */
            newsletterId: components["schemas"]["NewsletterReference"];
            /** @description The person who does it. */
            from: components["schemas"]["Person"];
        };
        /**
         * NewsletterInviteMessage
         * @description An invitation to follow a channel (newsletter).
         */
        NewsletterInviteMessage: {
            /**
             * @description Always `newsletter_invite`.
             * @constant
             */
            type: "newsletter_invite";
            /** @description The invitation link, as a link preview; `newsletter_id` identifies the channel. */
            newsletter_invite: components["schemas"]["LinkPreviewContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "newsletter_invite";
        });
        /**
         * NewsletterReference
         * @description A newsletter: its id, with or without `@newsletter`.
         * @example 120363171744447809@newsletter
         */
        NewsletterReference: string;
        /**
         * OrderContent
         * @description Summary of an order: number of products and total price.
         */
        OrderContent: {
            /** @description Id of the order, which you need to request its products. */
            order_id?: string;
            /** @description WhatsApp id of the selling business. */
            seller?: string;
            /** @description Title of the order. */
            title?: string;
            /** @description Message from the buyer. Absent if the buyer wrote none. */
            text?: string;
            /** @description Secret that you need, in addition to `order_id`, to request the products. Do not log it. */
            token?: string;
            /** @description Number of products ordered. */
            item_count?: number;
            /** @description Currency of `total_price`, as a three-letter ISO 4217 code. */
            currency?: string;
            /** @description Total price, in `currency`. The vendor does not specify the unit. */
            total_price?: number;
            /** @description Status of the order. */
            status?: components["schemas"]["OrderStatus"];
            /** @description JPEG thumbnail of the first product in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
        };
        /**
         * OrderItem
         * @description A product in an order, as it was when the order was placed.
         */
        OrderItem: {
            /** @description Id of the product. */
            id?: string;
            /** @description Id of the product in the system of the seller. */
            product_retailer_id?: string;
            /** @description Name of the product. */
            name?: string;
            /** @description URL of an image of the product. */
            image?: string;
            /** @description How many of it are ordered. */
            quantity?: number;
            /** @description Price of one item. The vendor does not specify the unit. */
            price?: number;
            /** @description Currency of the price, as a three-letter ISO 4217 code. */
            currency?: string;
        };
        /**
         * OrderMessage
         * @description An order from your catalogue.
         */
        OrderMessage: {
            /**
             * @description Always `order`.
             * @constant
             */
            type: "order";
            /** @description Summary of the order. It does not contain the products; request them with `order_id` and `token`. */
            order: components["schemas"]["OrderContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
        });
        /**
         * OrderStatus
         * @description Status of an order. Note the spelling of `canceled`, with a single l.
         * @example new
         * @example accepted
         * @example canceled
         */
        OrderStatus: string;
        /**
         * Participant
         * @description A participant of a group.
         */
        Participant: {
            /** @description Phone number of the participant, or a JID ending in `@lid` if the number is hidden. Absent if privacy settings hide the participant. */
            id?: components["schemas"]["ContactId"];
            /** @description Rank of the participant in the group. May be absent. */
            rank?: components["schemas"]["ParticipantRank"];
        };
        /**
         * ParticipantRank
         * @description Rank of a group participant: `member`, `admin`, or `creator`, the admin who created the group.
         * @example admin
         * @example member
         * @example creator
         */
        ParticipantRank: string;
        /**
         * Person
         * @description A person: a phone number with country code in any spelling, or a JID. A hidden number is a JID that ends in `@lid`.
         * @example 919984351847
         */
        Person: string;
        /**
         * PhoneChatResult
         * @description A chat as a phone lists it.
         */
        PhoneChatResult: {
            /** @description The chat as the REST API returns it, without its last message. */
            chat: components["schemas"]["Chat"];
            /** @description The last message, in short. Absent in a chat without messages. */
            lastMessage?: {
                /** @description Id of the message. */
                id: string;
                /** @description Type of the message. */
                type: string;
                /** @description Its text, caption, title or name: at most 200 characters. Absent where it has none. */
                text?: string;
                /** @description The contact who wrote it. */
                from?: string;
                /** @description The name of that contact, if it is known. */
                fromName?: string;
                /** @description Whether the account of the channel wrote it. */
                fromMe: boolean;
                /** @description When it was sent, in seconds. */
                timestamp: components["schemas"]["TimestampSeconds"];
                /** @description The status, for messages of the account. */
                status?: components["schemas"]["MessageStatus"];
            };
            /** @description After how many seconds messages disappear. Absent while the timer is off. */
            timer?: number;
            /** @description Picture of the group or person: a path on this server, or a URL where the mock does not serve it. */
            picture?: string;
            /** @description Who is online, typing or recording in the chat. Someone who types in another chat is online in this one. */
            presences: components["schemas"]["Presence"][];
            /** @description The participants of a group, with the names that the channel knows. */
            participants?: {
                /** @description The contact. Absent where privacy settings hide it. */
                id?: string;
                /** @description The name, if it is known. */
                name?: string;
                /** @description The rank in the group. */
                rank?: components["schemas"]["ParticipantRank"];
            }[];
        };
        /**
         * PhoneChatsResult
         * @description What a phone shows beside the messages of a chat: the chats, the people, and the state of the channel.
         */
        PhoneChatsResult: {
            /** @description A part of the chats, the newest activity first, whether they are pinned or not. */
            chats: components["schemas"]["PhoneChatResult"][];
            /** @description Pass it as `after` to get the chats that follow. Absent after the last one. */
            next?: string;
            /** @description The people that the channel knows: the first 1,000. */
            contacts: components["schemas"]["Contact"][];
            /** @description The labels of the account: the first 1,000. */
            labels: components["schemas"]["Label"][];
            /** @description The state of the channel, as GET /health returns it. */
            health: components["schemas"]["Health"];
            /** @description The account of the channel. */
            profile: {
                /** @description Digits of its number. */
                id: string;
                /** @description Its name. */
                name: string;
                /** @description What it says about itself. */
                about?: string;
                /** @description Its picture: a path on this server, or a URL where the mock does not serve it. */
                picture?: string;
            };
        };
        /**
         * PhoneMessagesResult
         * @description The messages of a chat as a phone shows them.
         */
        PhoneMessagesResult: {
            /** @description A part of the messages, oldest first. Reactions, votes, edits and pins are in the message that they change; a deletion has a message of its own. */
            messages: {
                /** @description The message as the REST API returns it. */
                message: components["schemas"]["Message"];
                /** @description When it was last edited, in seconds. Absent where it was not. */
                editedAt?: components["schemas"]["TimestampSeconds"];
                /** @description Whether it is pinned to the top of the chat. Absent where it is not. */
                pinned?: boolean;
                /** @description Paths on this server of the files in the message, by their id: also where the message has no link. Absent without files. */
                files?: {
                    [key: string]: string;
                };
            }[];
            /** @description Pass it as `before` to get the messages that precede these. Absent before the first one. */
            before?: string;
        };
        /**
         * PictureBase
         * @description A new picture.
         */
        PictureBase: {
            /** @description URL of the picture; `null` removes it. Default: a sample that the mock serves. */
            url?: components["schemas"]["PictureUrl"];
        };
        /**
         * PictureUrl
         * @description The URL of a picture, or `null` to remove the picture.
         */
        PictureUrl: string | null;
        /**
         * PinAction
         * @description A message was pinned in the chat. The duration is not included.
         */
        PinAction: {
            /**
             * @description Always `pin`.
             * @constant
             */
            type: "pin";
            /** @description Id of the pinned message, as in its own `id`. */
            target: string;
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pin";
        });
        /**
         * PinChatStep
         * @description You pin a chat on the phone, or unpin it: `chats.patch`.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        PinChatStep: {
            /** @description `false` unpins it. Default: true. */
            pin?: boolean;
        } & components["schemas"]["ChatActBase"];
        /**
         * PinMessage
         * @description A message was pinned in the chat. The vendor lists the type without documenting the place of its content; assumed to be `action`. An `action` message of type `pin` reports the same.
         */
        PinMessage: {
            /**
             * @description Always `pin`.
             * @constant
             */
            type: "pin";
            /** @description What was pinned. May be absent, because no payload has been captured. */
            action?: components["schemas"]["Action"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pin";
        });
        /**
         * PinMessageStep
         * @description A contact pins a message to the top of its chat: an action of type `pin` in `messages.post`.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       }
         *     }
         */
        PinMessageStep: components["schemas"]["MessageActBase"];
        /**
         * Placeholder
         * @description A message that has a type and no content: pass `{}`.
         */
        Placeholder: Record<string, never>;
        /**
         * PlainButton
         * @description A button of an old-format message.
         */
        PlainButton: {
            /** @description Id of the button, assigned by its sender. */
            id?: string;
            /** @description Label of the button. */
            text?: string;
            /** @description What the button does. */
            type?: components["schemas"]["PlainButtonType"];
        };
        /**
         * PlainButtonType
         * @description Kind of a button in an old-format message, in uppercase as in WhatsApp's protocol: `RESPONSE` sends a reply, `NATIVE_FLOW` runs a function of the app.
         * @example UNKNOWN
         * @example RESPONSE
         * @example NATIVE_FLOW
         */
        PlainButtonType: string;
        /**
         * PollContent
         * @description A poll and its current results.
         */
        PollContent: {
            /** @description The question. */
            title: string;
            /** @description Texts of the options, in display order. Absent in the vendor's sample of `poll_update`, whose `results` have the names. */
            options?: string[];
            /** @description How many options one person may select; 0 for any number. */
            vote_limit?: number;
            /** @description Number of votes over all options. Greater than the number of voters if several options may be selected. */
            total?: number;
            /** @description Results, one entry for each option. */
            results?: components["schemas"]["PollResult"][];
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * PollMessage
         * @description A poll. Votes follow as actions of type `vote` and as changes of the message.
         */
        PollMessage: {
            /**
             * @description Always `poll`.
             * @constant
             */
            type: "poll";
            /** @description The question, the options, and the votes so far. */
            poll: components["schemas"]["PollContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "poll";
        });
        /**
         * PollResult
         * @description Result for one option of a poll.
         */
        PollResult: {
            /** @description Id of the option. Actions of type `vote` refer to options by this id. */
            id: string;
            /** @description Text of the option. */
            name: string;
            /** @description Number of votes for the option. */
            count: number;
            /** @description Who voted for the option, as JIDs ending in `@lid` if the number is hidden. */
            voters: components["schemas"]["ContactId"][];
        };
        /**
         * PollUpdateMessage
         * @description Votes in a poll changed. The vendor documents only the name of the type; the poll is assumed to be in `poll`.
         */
        PollUpdateMessage: {
            /**
             * @description Always `poll_update`.
             * @constant
             */
            type: "poll_update";
            /** @description The poll after the vote. May be absent, because no payload has been captured. */
            poll?: components["schemas"]["PollContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "poll_update";
        });
        /**
         * PostStoryStep
         * @description A contact posts a story: `chats.patch` on the chat `status@broadcast`. Pass exactly one kind of content.
         * @example {
         *       "from": "919984351847",
         *       "text": "Open until eight today"
         *     }
         */
        PostStoryStep: components["schemas"]["IncomingStoryBase"] & components["schemas"]["AuthorBase"];
        /**
         * Presence
         * @description What a contact is doing right now. Sent only for contacts to whom you subscribed with `POST /presences/{EntryID}`.
         */
        Presence: {
            /** @description The contact. */
            contact_id: components["schemas"]["ContactId"];
            /** @description What the contact is doing. The vendor's OpenAPI does not require it. */
            status?: components["schemas"]["PresenceStatus"];
            /** @description When the contact was last online, in seconds. Absent in the samples, so do not rely on it. */
            last_seen?: components["schemas"]["TimestampSeconds"];
        };
        /**
         * PresenceBase
         * @description Whose presence changes, and where.
         */
        PresenceBase: {
            /** @description The person whose presence changes. */
            from: components["schemas"]["Person"];
            /** @description The group it happens in. Default: the chat with the person. */
            chatId?: components["schemas"]["ChatReference"];
        };
        /**
         * PresenceStatus
         * @description What a contact is doing right now. `online`, `typing` and `recording` (a voice message) are documented; `offline` and `pending` appear only in the vendor's OpenAPI.
         * @example online
         * @example offline
         * @example typing
         * @example recording
         * @example pending
         */
        PresenceStatus: string;
        /**
         * ProductItemsContent
         * @description How several products are displayed. It does not contain any of them.
         */
        ProductItemsContent: {
            /**
             * @description As a list, or as buttons.
             * @example list
             * @example buttons
             */
            type?: string;
        };
        /**
         * ProductMessage
         * @description A product from a catalogue, shared in the chat.
         */
        ProductMessage: {
            /**
             * @description Always `product`.
             * @constant
             */
            type: "product";
            /** @description Reference to the product, without its name and price. */
            product: components["schemas"]["ProductReference"];
            /** @description How several products are displayed; despite its name it does not contain any. */
            product_items?: components["schemas"]["ProductItemsContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "product";
        });
        /**
         * ProductReference
         * @description Refers to a product. Its name and price have to be requested.
         */
        ProductReference: {
            /** @description Id of the catalogue that contains the product. */
            catalog_id?: string;
            /** @description Id of the product within the catalogue. */
            product_id?: string;
        };
        /**
         * PromoteStep
         * @description An admin promotes members to admins: `groups.put` with the action `promote`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "participants": [
         *         "12025550143"
         *       ]
         *     }
         */
        PromoteStep: components["schemas"]["MembersBase"];
        /**
         * Qr
         * @description A login code. No sample of the webhook has been seen; the properties are those of the vendor's OpenAPI.
         */
        Qr: {
            /** @description Whether there is a code to scan. */
            status: components["schemas"]["QrStatus"];
            /** @description The code as an image, in base64. Absent if there is none. */
            base64?: string;
            /** @description The text encoded in the QR code, for rendering it yourself. Spelled like this; "raw data" is meant. */
            rowdata?: string;
            /** @description For how many seconds the code is valid; a duration, not a timestamp. */
            expire?: number;
            /**
             * @description Login method, in newer versions of the service: scanning (`qr`), entering a code (`code`) or `webauthn`.
             * @example qr
             * @example code
             * @example webauthn
             */
            type?: string;
            /** @description Id of the login request, in newer versions of the service. */
            request_id?: string;
        };
        /**
         * QrStatus
         * @description Whether there is a code to scan: `OK` if there is, `WAITING` before that, `TIMEOUT` and `ERROR` after a failure. The vendor lists the values without explaining them.
         * @example OK
         * @example TIMEOUT
         * @example WAITING
         * @example ERROR
         */
        QrStatus: string;
        /**
         * QuotedAuthor
         * @description Sender of a quoted message: bare digits, or a JID. Compare the leading digits.
         * @example 919984351847
         */
        QuotedAuthor: string | "undefined@s.whatsapp.net";
        /**
         * QuotedButton
         * @description A button of a quoted message, or of an interactive message as reported live: the label is in `text`. The buttons in `action` have it in `title`.
         */
        QuotedButton: {
            /** @description What the button does, such as `quick_reply`. Any string, because templates and other messages use different values. */
            type?: string;
            /** @description The id you gave the button, with the prefix that replies have. */
            id?: string;
            /** @description Label of the button, as in the vendor's sample. */
            text?: string;
            /** @description Label of the button, under the name used outside quotes. */
            title?: string;
            /** @description Page that the button opens. */
            url?: string;
            /** @description Number that the button dials. */
            phone_number?: string;
            /** @description Text that the button copies to the clipboard. */
            copy_code?: string;
            /** @description Page of the merchant behind a `url` button. */
            merchant_url?: string;
        };
        /**
         * QuotedContent
         * @description Content of a quoted message. It has no type of its own: `quoted_type` next to it determines its shape. Any of these properties may be missing; WhatsApp Web often sends only `body`.
         */
        QuotedContent: {
            /** @description Text of the quoted message. An object only if an interactive message was quoted. */
            body?: components["schemas"]["TextOrString"];
            /** @description Caption of the quoted media. */
            caption?: string;
            /** @description Id of the quoted media file; `media_init` if it is not loaded yet and cannot be downloaded. */
            id?: string;
            /** @description Download URL of the quoted media file, valid for a limited time. */
            link?: string;
            /** @description MIME type of the quoted media file. */
            mime_type?: string;
            /** @description Size of the quoted media file in bytes. */
            file_size?: number;
            /** @description Name of the quoted file. */
            file_name?: string;
            /** @description Name of the quoted document under a second property name; captured together with `file_name`. */
            filename?: string;
            /** @description Number of pages of the quoted document. */
            page_count?: number;
            /** @description SHA-256 checksum of the quoted media file, in base64. */
            sha256?: string;
            /** @description Width of the quoted image or video in pixels. */
            width?: number;
            /** @description Height of the quoted image or video in pixels. */
            height?: number;
            /** @description JPEG thumbnail of the quoted media in base64. */
            preview?: string;
            /** @description Duration of the quoted recording in whole seconds. */
            seconds?: number;
            /** @description `true` if the quoted sticker is animated. */
            animated?: boolean;
            /** @description Link in the quoted message, or page about the quoted place. */
            url?: string;
            /** @description The final target of the quoted link. */
            canonical?: string;
            /** @description Title of a quoted link, question of a quoted poll, or header of a quoted list. */
            title?: string;
            /** @description Description of a quoted link, or the main text of a quoted list. */
            description?: string;
            /** @description Name of the quoted place or contact. */
            name?: string;
            /** @description Address of the quoted place. */
            address?: string;
            /** @description Latitude of the quoted location in degrees. */
            latitude?: number;
            /** @description Longitude of the quoted location in degrees. */
            longitude?: number;
            /** @description vCard of the quoted contact. */
            vcard?: string;
            /** @description Options of the quoted poll. */
            options?: string[];
            /** @description Kind of the quoted interactive message or reply. Not the type of the message: that is `quoted_type`. */
            type?: string;
            /** @description Header of a quoted message with buttons. */
            header?: components["schemas"]["TextOrString"];
            /** @description Footer of a quoted message with buttons or a list. */
            footer?: components["schemas"]["TextOrString"];
            /** @description What the quoted interactive message offered. */
            action?: components["schemas"]["InteractiveAction"];
            /** @description Buttons of the quoted message. Their ids have the prefix that replies have. */
            buttons?: components["schemas"]["QuotedButton"][];
            /** @description The button in a quoted reply. */
            buttons_reply?: components["schemas"]["ButtonsReply"];
            /** @description The row in a quoted reply. */
            list_reply?: components["schemas"]["ListReply"];
            /** @description Label of the button that opens a quoted list. */
            label?: string;
            /** @description Sections of a quoted list. The ids of their rows have the prefix that replies have. */
            sections?: components["schemas"]["ListSection"][];
            /** @description `true` if the quoted content could be opened only once. */
            view_once?: boolean;
            /** @description When the quoted media file was created, in seconds. */
            timestamp?: components["schemas"]["TimestampSeconds"];
            /** @description Whether a quoted GIF plays automatically. */
            autoplay?: boolean;
            /** @description For how many seconds "recording" was shown before the quoted voice message was sent. */
            recording_time?: number;
            /** @description Loudness over time of a quoted voice message, in base64. */
            waveform?: string;
            /** @description Accuracy of the quoted location, in metres. */
            accuracy?: number;
            /** @description Speed at the quoted location, in metres per second. */
            speed?: number;
            /** @description Direction of travel at the quoted location, in degrees clockwise from true north. */
            degrees?: number;
            /** @description Caption of the quoted location. */
            comment?: string;
            /** @description Counts the updates of a quoted live location. */
            sequence_number?: number;
            /** @description How long the quoted live location had been shared. The vendor does not specify the unit. */
            time_offset?: number;
            /** @description The contacts of a quoted contact list. */
            list?: components["schemas"]["ContactContent"][];
            /** @description How many options of the quoted poll one person may select; 0 for any number. */
            vote_limit?: number;
            /** @description Number of votes in the quoted poll. */
            total?: number;
            /** @description The results of the quoted poll, by option. */
            results?: components["schemas"]["PollResult"][];
            /** @description Label of the button that opens a quoted list. */
            button?: string;
            /** @description Catalogue of the quoted product or link. */
            catalog_id?: string;
            /** @description The quoted product. */
            product_id?: string;
            /** @description Channel (newsletter) of the quoted link or invitation. */
            newsletter_id?: string;
            /** @description Name of the channel (newsletter) of the quoted invitation. */
            newsletter_name?: string;
            /** @description When the quoted invitation expires. The vendor does not specify the unit. */
            expiration?: number;
            /** @description Invite code of the quoted group invitation. */
            invite_code?: string;
        };
        /**
         * ReactStep
         * @description A contact reacts to a message; a second reaction replaces the first: an action of type `reaction` in `messages.post`, and `messages.patch`.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       },
         *       "emoji": "👍"
         *     }
         */
        ReactStep: {
            /** @description The emoji. An empty text removes the reaction. */
            emoji: string;
        } & components["schemas"]["MessageActBase"];
        /**
         * Reaction
         * @description An emoji that people reacted with.
         */
        Reaction: {
            /** @description Id of the reaction. */
            id?: string;
            /** @description The emoji itself. */
            emoji: string;
            /** @description Key by which equal reactions are grouped. */
            group_key?: string;
            /** @description When the reaction was sent. The vendor does not specify the unit, so none is guaranteed. */
            t?: number;
            /** @description `true` while you have not seen the reaction. */
            unread?: boolean;
            /** @description How many people reacted with this emoji. */
            count?: number;
        };
        /**
         * ReactionAction
         * @description Someone reacted to a message, changed the reaction, or removed it.
         */
        ReactionAction: {
            /**
             * @description Always `reaction`.
             * @constant
             */
            type: "reaction";
            /** @description Id of the message that the reaction belongs to, as in its own `id`. */
            target: string;
            /** @description The complete emoji: skin tones and joined emojis consist of several code points. Empty when the reaction was removed. */
            emoji?: string;
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reaction";
        });
        /**
         * ReadChatStep
         * @description You read a chat on the phone: `chats.patch`, if it had unread messages.
         * @example {
         *       "chatId": "919984351847@s.whatsapp.net"
         *     }
         */
        ReadChatStep: components["schemas"]["ChatActBase"];
        /**
         * ReadMessagesStep
         * @description A contact reads all messages that the channel sent: `statuses.post` for each message.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        ReadMessagesStep: {
            /** @description The contact. */
            from: components["schemas"]["Person"];
            /** @description The chat. Default: the chat with the contact. */
            chatId?: components["schemas"]["ChatReference"];
            /** @description Whether the contact also listens to voice messages and other sounds. Default: false. */
            played?: boolean;
        };
        /**
         * ReceiveCallStep
         * @description A contact calls the channel: `calls.post` with `initiated`. Continue the call by its id with `ringCall`, `answerCall`, `missCall` or `cancelCall`, or let it end by itself with `ends`. In TypeScript, `whapi.channel.call`.
         * @example {
         *       "from": "919984351847"
         *     }
         * @example {
         *       "from": "919984351847",
         *       "ends": "missed"
         *     }
         */
        ReceiveCallStep: {
            /** @description The caller. */
            from: components["schemas"]["Person"];
            /** @description Whether it is a video call. Default: false. */
            video?: boolean;
            /** @description The group that is called. Default: the channel alone. */
            groupId?: components["schemas"]["GroupReference"];
            /**
             * @description How the call ends by itself: it rings after one second, and is answered after 8 or missed after 40. Default: it does nothing by itself.
             * @enum {string}
             */
            ends?: "answered" | "missed";
        };
        /**
         * ReceiveMessageStep
         * @description A contact sends a message to the channel: `messages.post`, and `chats.post` or `chats.patch`. Pass exactly one kind of content, such as `text`, `image`, `voice` or `location`.
         * @example {
         *       "from": "919984351847",
         *       "fromName": "Jonathan",
         *       "text": "Hi"
         *     }
         * @example {
         *       "from": "919984351847",
         *       "image": {
         *         "caption": "The terrace"
         *       }
         *     }
         */
        ReceiveMessageStep: {
            /** @description The group or newsletter it is sent to. Default: the chat with the sender. */
            chatId?: components["schemas"]["ChatReference"];
        } & (components["schemas"]["IncomingContentBase"] & components["schemas"]["ReferencesBase"] & components["schemas"]["AuthorBase"]);
        /**
         * ReconnectStep
         * @description A channel that failed or was stopped reconnects: `channel.post` with LAUNCH, and one second later with AUTH, or with QR when it is logged out.
         * @example {}
         */
        ReconnectStep: Record<string, never>;
        /**
         * ReferencesBase
         * @description What a message refers to.
         */
        ReferencesBase: {
            /** @description Id of the message to quote. */
            quoted?: string;
            /** @description The people whom the message mentions. */
            mentions?: components["schemas"]["Person"][];
        };
        /**
         * RemoveFaultsStep
         * @description Removes a fault, or all of them.
         * @example {}
         * @example {
         *       "id": {
         *         "$from": "outage",
         *         "at": "/id"
         *       }
         *     }
         */
        RemoveFaultsStep: {
            /** @description The fault, as `addFault` returned it. Default: all of them. */
            id?: string;
        };
        /**
         * RemoveFromGroupStep
         * @description An admin removes members, or the channel itself: `groups.put` with the action `remove`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "participants": [
         *         "12025550143"
         *       ]
         *     }
         */
        RemoveFromGroupStep: components["schemas"]["MembersBase"];
        /**
         * RenameContactStep
         * @description You save a contact in the phone's address book, or rename it: `contacts.post`.
         * @example {
         *       "phone": "12025550143",
         *       "name": "Customer 458"
         *     }
         */
        RenameContactStep: {
            /** @description The contact. */
            phone: components["schemas"]["Person"];
            /** @description The name in the address book. */
            name: string;
        };
        /**
         * RenameGroupStep
         * @description A member renames a group: `groups.patch`.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "919984351847",
         *       "name": "Weekend hike and lunch"
         *     }
         */
        RenameGroupStep: {
            /** @description The new name. */
            name: string;
        } & components["schemas"]["GroupActBase"];
        /**
         * ReorderFault
         * @description A webhook is held back until the next one to the same receiver has been sent.
         */
        ReorderFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "reorder";
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * ReplyBase
         * @description Properties that every reply has, whatever its kind.
         */
        ReplyBase: {
            /** @description Kind of the reply; also the name of the property that contains it. */
            type: components["schemas"]["ReplyType"];
        };
        /**
         * ReplyContent
         * @description The reply to a message with buttons or a list. The vendor's OpenAPI does not declare it on messages, but the vendor documents and sends it.
         */
        ReplyContent: components["schemas"]["ButtonsReplyContent"] | components["schemas"]["ListReplyContent"];
        /**
         * ReplyMessage
         * @description Someone pressed a button or selected a row of a list. `context` quotes the message they replied to.
         */
        ReplyMessage: {
            /**
             * @description Always `reply`.
             * @constant
             */
            type: "reply";
            /** @description What was selected, discriminated by its own `type`. */
            reply: components["schemas"]["ReplyContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reply";
        });
        /**
         * ReplyType
         * @description Kind of a reply: a button (`buttons_reply`) or a row of a list (`list_reply`).
         * @example buttons_reply
         * @example list_reply
         */
        ReplyType: string;
        /**
         * RequestResult
         * @description A REST request of the app, as the log of requests has it.
         */
        RequestResult: {
            /** @description `r1`, `r2`, … in the order of arrival. */
            id: string;
            /** @description Its place in the timeline. */
            seq: number;
            /** @description When it arrived, in milliseconds since 1970-01-01 UTC by the clock of the mock. */
            at: number;
            /**
             * @description Who made it: the app, or a scenario as another device of the account.
             * @enum {string}
             */
            by: "app" | "scenario";
            /** @enum {string} */
            operation?: "GET /health" | "GET /limits" | "GET /settings" | "PATCH /settings" | "DELETE /settings" | "GET /settings/events" | "POST /settings/webhook_test" | "GET /users/login" | "GET /users/login/image" | "GET /users/login/rowdata" | "GET /users/login/{PhoneNumber}" | "POST /users/logout" | "GET /users/profile" | "PATCH /users/profile" | "PUT /status" | "GET /messages/list" | "GET /messages/list/{ChatID}" | "POST /messages/text" | "POST /messages/image" | "POST /messages/video" | "POST /messages/short" | "POST /messages/gif" | "POST /messages/audio" | "POST /messages/voice" | "POST /messages/document" | "POST /messages/link_preview" | "POST /messages/location" | "POST /messages/live_location" | "POST /messages/contact" | "POST /messages/contact_list" | "POST /messages/poll" | "POST /messages/interactive" | "POST /messages/carousel" | "POST /messages/sticker" | "POST /messages/media/{MediaMessageType}" | "POST /messages/story" | "POST /messages/story/audio" | "POST /messages/story/media" | "POST /messages/story/text" | "GET /messages/{MessageID}" | "POST /messages/{MessageID}" | "PUT /messages/{MessageID}" | "DELETE /messages/{MessageID}" | "PUT /messages/{MessageID}/reaction" | "DELETE /messages/{MessageID}/reaction" | "PUT /messages/{MessageID}/star" | "POST /messages/{MessageID}/pin" | "DELETE /messages/{MessageID}/pin" | "GET /stories" | "POST /stories" | "POST /stories/send/audio" | "POST /stories/send/media" | "POST /stories/send/text" | "GET /stories/{MessageID}" | "PUT /stories/{MessageID}" | "GET /chats" | "GET /chats/{ChatID}" | "POST /chats/{ChatID}" | "PATCH /chats/{ChatID}" | "DELETE /chats/{ChatID}" | "GET /labels" | "POST /labels" | "PATCH /labels/{LabelID}" | "DELETE /labels/{LabelID}" | "POST /labels/{LabelID}/{AssociationID}" | "DELETE /labels/{LabelID}/{AssociationID}" | "GET /contacts" | "POST /contacts" | "PUT /contacts" | "GET /contacts/{ContactID}" | "HEAD /contacts/{ContactID}" | "PATCH /contacts/{ContactID}" | "DELETE /contacts/{ContactID}" | "POST /contacts/{ContactID}" | "GET /contacts/{ContactID}/profile" | "GET /groups" | "POST /groups" | "PUT /groups" | "GET /groups/{GroupID}" | "PUT /groups/{GroupID}" | "PATCH /groups/{GroupID}" | "DELETE /groups/{GroupID}" | "POST /groups/{GroupID}/participants" | "DELETE /groups/{GroupID}/participants" | "PATCH /groups/{GroupID}/admins" | "DELETE /groups/{GroupID}/admins" | "GET /groups/{GroupID}/icon" | "PUT /groups/{GroupID}/icon" | "DELETE /groups/{GroupID}/icon" | "GET /groups/{GroupID}/invite" | "DELETE /groups/{GroupID}/invite" | "GET /groups/link/{InviteCode}" | "POST /groups/link/{InviteCode}" | "POST /media" | "GET /media" | "GET /media/{MediaID}" | "DELETE /media/{MediaID}" | "POST /business/products/{ProductID}" | "POST /business/catalogs/{ContactID}" | "PUT /presences/me" | "POST /presences/{EntryID}" | "GET /presences/{EntryID}" | "PUT /presences/{EntryID}" | "POST /calls" | "POST /calls/group_link" | "DELETE /calls/{CallID}" | "POST /calls/{CallID}/reject" | "GET /contacts/lids" | "GET /contacts/lids/{ContactID}" | "GET /groups/{GroupID}/applications" | "POST /groups/{GroupID}/applications" | "DELETE /groups/{GroupID}/applications" | "GET /statuses/{MessageID}" | "GET /newsletters" | "POST /newsletters" | "GET /newsletters/find" | "GET /newsletters/recommended" | "GET /newsletters/{NewsletterID}" | "DELETE /newsletters/{NewsletterID}" | "PATCH /newsletters/{NewsletterID}" | "POST /newsletters/{NewsletterID}/subscription" | "DELETE /newsletters/{NewsletterID}/subscription" | "POST /newsletters/invite/{NewsletterInviteCode}/subscription" | "DELETE /newsletters/invite/{NewsletterInviteCode}/subscription" | "POST /newsletters/{NewsletterID}/tracking" | "GET /newsletters/{NewsletterID}/messages" | "POST /newsletters/{NewsletterID}/invite/{ContactID}" | "DELETE /newsletters/{NewsletterID}/invite/{ContactID}" | "PUT /newsletters/{NewsletterID}/admins/{ContactID}" | "DELETE /newsletters/{NewsletterID}/admins/{ContactID}" | "GET /newsletters/link/{NewsletterInviteCode}" | "POST /newsletters/link/{NewsletterInviteCode}" | "PUT /blacklist/{ContactID}" | "DELETE /blacklist/{ContactID}" | "GET /blacklist" | "GET /business" | "POST /business" | "GET /business/products" | "POST /business/products" | "GET /business/{ContactID}/products" | "GET /business/products/{ProductID}" | "DELETE /business/products/{ProductID}" | "PATCH /business/products/{ProductID}" | "GET /business/orders/{OrderID}" | "GET /business/collections" | "POST /business/collections" | "GET /business/collections/products" | "GET /business/collections/{CollectionID}" | "DELETE /business/collections/{CollectionID}" | "PATCH /business/collections/{CollectionID}" | "GET /business/collections/{CollectionID}/products" | "GET /labels/{LabelID}" | "GET /communities" | "POST /communities" | "GET /communities/{CommunityID}" | "POST /communities/{CommunityID}" | "DELETE /communities/{CommunityID}" | "DELETE /communities/{CommunityID}/link" | "PUT /communities/{CommunityID}/{GroupID}" | "DELETE /communities/{CommunityID}/{GroupID}" | "POST /communities/{CommunityID}/{GroupID}/join" | "PATCH /communities/{CommunityID}/settings" | "POST /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/admins" | "PATCH /communities/{CommunityID}/admins" | "GET /communities/{CommunityID}/subgroups" | "POST /communities/event" | "POST /communities/{CommunityID}/createGroup" | "GET /users/account/registration_date" | "POST /messages/quiz" | "POST /messages/question" | "POST /messages/event" | "POST /messages/{MessageID}/comment" | "GET /contacts/{ContactID}/about" | "GET /contacts/ids/{ContactLID}" | "POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership" | "GET /business/limits/reachout_timelock" | "GET /business/limits/new_chat" | "GET /bots" | "GET /calls/{CallID}" | "DELETE /messages/{MessageID}/star" | "POST /users/login/{PhoneNumber}" | "POST /groups/link" | "POST /groups/{GroupID}";
            /** @description The HTTP method. */
            method: string;
            /** @description The path as the app wrote it. */
            path: string;
            /** @description The parameters in the path. */
            params: {
                [key: string]: unknown;
            };
            /** @description The query, without the token. */
            query: {
                [key: string]: unknown;
            };
            /**
             * @description Whose token it has.
             * @enum {string}
             */
            token: "own" | "unknown" | "none";
            /** @description What led to it, if that is known. */
            causedBy?: components["schemas"]["CausedByResult"];
            /** @description Ids of the deliveries that it caused. */
            webhooks: string[];
            /**
             * @description The form of the body.
             * @enum {string}
             */
            bodyKind?: "json" | "form" | "file" | "text";
            /** @description Length of the body in bytes. */
            bodyBytes?: number;
            /** @description The body; files are described. */
            body?: unknown;
            /**
             * @description Whether the body is incomplete or left out.
             * @constant
             */
            bodyCut?: true;
            /** @description Status of the response. */
            status?: number;
            /** @description The JSON of the response. */
            answer?: unknown;
            /**
             * @description Whether the answer is left out, because it was too long.
             * @constant
             */
            answerCut?: true;
            /** @description How long it took, in milliseconds. */
            durationMs?: number;
        };
        /**
         * RequestToJoinStep
         * @description A contact asks to join a group where admins approve new members (`approve_participants`): `groups.put` with the action `request`, if the channel is an admin.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "12025550143"
         *     }
         */
        RequestToJoinStep: components["schemas"]["GroupActBase"];
        /**
         * ResetFault
         * @description The connection is reset before the receiver is called.
         */
        ResetFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "reset";
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * RingCallStep
         * @description The phone rings: `calls.post` with `ringing`.
         * @example {
         *       "callId": {
         *         "$from": "call",
         *         "at": "/id"
         *       }
         *     }
         */
        RingCallStep: components["schemas"]["IncomingCallActBase"];
        /**
         * RunAllStep
         * @description Advances the time until nothing is waiting for it.
         * @example {}
         */
        RunAllStep: Record<string, never>;
        /**
         * ScanQrStep
         * @description You scan the QR code, or enter the login code: `users.post`, and `channel.post` with AUTH.
         * @example {}
         */
        ScanQrStep: Record<string, never>;
        /**
         * SendFromPhoneStep
         * @description You send a message on the channel's own phone: like a received message, but with `from_me`. Pass exactly one kind of content.
         * @example {
         *       "to": "919984351847",
         *       "text": "I am on my way."
         *     }
         */
        SendFromPhoneStep: {
            /** @description The person or the chat that it is sent to. */
            to: components["schemas"]["ChatReference"];
        } & (components["schemas"]["IncomingContentBase"] & components["schemas"]["ReferencesBase"]);
        /**
         * SendStep
         * @description Sends a webhook as it is. The channel does not change, unless it is to `learn`.
         * @example {
         *       "webhook": {
         *         "chats_removed": [
         *           "919984351847@s.whatsapp.net"
         *         ],
         *         "event": {
         *           "type": "chats",
         *           "event": "delete"
         *         },
         *         "channel_id": "MANTIS-M72HC"
         *       }
         *     }
         */
        SendStep: {
            /** @description The webhook. It must keep the contract, unless `unchecked`. */
            webhook: {
                [key: string]: unknown;
            };
            /** @description Send it even if it breaks the contract; it still needs an `event`, be it one that no contract knows. Default: false. */
            unchecked?: boolean;
            /** @description The channel learns the messages, chats, contacts, groups, labels and calls of the webhook, so that requests about them are answered. It learns what keeps the strict contract, and sends no other webhook. Default: false. */
            learn?: boolean;
        };
        /**
         * SettleStep
         * @description Waits until no delivery is in flight or waiting. Waits, such as those between retries, are skipped.
         * @example {}
         */
        SettleStep: Record<string, never>;
        /**
         * ShortMessage
         * @description A video note: a short, round video recorded in the chat.
         */
        ShortMessage: {
            /**
             * @description Always `short`.
             * @constant
             */
            type: "short";
            /** @description The video note, with the properties of a video. */
            short: components["schemas"]["VideoContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "short";
        });
        /**
         * ShowQrStep
         * @description The channel shows a new QR code, or the result of the last one: `channel.patch`.
         * @example {
         *       "status": "TIMEOUT"
         *     }
         */
        ShowQrStep: {
            /**
             * @description Default: `OK`, a new code.
             * @enum {string}
             */
            status?: "OK" | "WAITING" | "TIMEOUT" | "ERROR";
        };
        /**
         * SlowFault
         * @description The receiver is called, and its response arrives later.
         */
        SlowFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "slow";
            /** @description How much later. */
            by: components["schemas"]["Duration"];
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * StartRecordingStep
         * @description A contact records a voice message: `presences.post` with `recording`. Presences are sent only after POST /presences/{EntryID}.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        StartRecordingStep: components["schemas"]["PresenceBase"];
        /**
         * StartTypingStep
         * @description A contact starts typing: `presences.post` with `typing`. Presences are sent only after POST /presences/{EntryID}.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        StartTypingStep: components["schemas"]["PresenceBase"];
        /**
         * StatusFault
         * @description The receiver is not called; the attempt gets this status.
         */
        StatusFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "status";
            /** @description The HTTP status. */
            status: number;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * StepReference
         * @description Stands for what an earlier step returned, or for a part of it.
         */
        StepReference: {
            /** @description The name that the earlier step has in its `as`. */
            $from: string;
            /**
             * @description JSON Pointer to the part. Default: everything that the step returned.
             * @example /id
             */
            at?: string;
        };
        /**
         * StickerContent
         * @description A sticker: a static or animated WebP image.
         */
        StickerContent: {
            /** @description `true` if the sticker is animated. */
            animated?: boolean;
            /** @description PNG thumbnail of the sticker in base64, with or without the prefix `data:image/png;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the sticker in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the sticker in pixels, known before it is downloaded. */
            height?: number;
        } & components["schemas"]["MediaFileBase"];
        /**
         * StickerMessage
         * @description A static or animated sticker.
         */
        StickerMessage: {
            /**
             * @description Always `sticker`.
             * @constant
             */
            type: "sticker";
            /** @description The sticker: its id, its size. */
            sticker: components["schemas"]["StickerContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sticker";
        });
        /**
         * StopStep
         * @description The channel is stopped: `channel.post` with STOP. `GET /health` launches it again.
         * @example {}
         */
        StopStep: Record<string, never>;
        /**
         * StopTypingStep
         * @description A contact stops typing or recording: `presences.post` with `online`. Presences are sent only after POST /presences/{EntryID}.
         * @example {
         *       "from": "919984351847"
         *     }
         */
        StopTypingStep: components["schemas"]["PresenceBase"];
        /**
         * StoryMessage
         * @description A story (status) of a contact or of your own: `chat_id` is `stories`. Its content is in the property named after the kind of story, so exactly one of them is set.
         */
        StoryMessage: {
            /**
             * @description Always `story`.
             * @constant
             */
            type: "story";
            /** @description Text of a text-only story. */
            text?: components["schemas"]["TextContent"];
            /** @description Image of the story. */
            image?: components["schemas"]["ImageContent"];
            /** @description Video of the story. */
            video?: components["schemas"]["VideoContent"];
            /** @description Audio of the story. */
            audio?: components["schemas"]["AudioContent"];
            /** @description Voice recording of the story. */
            voice?: components["schemas"]["AudioContent"];
            /** @description Link of the story, with its preview. */
            link_preview?: components["schemas"]["LinkPreviewContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "story";
        });
        /**
         * SystemContent
         * @description A notice from WhatsApp in a chat.
         */
        SystemContent: {
            /** @description Text of the notice. */
            body?: string;
        };
        /**
         * SystemMessage
         * @description A notice from WhatsApp in the chat. It has no author, so do not reply to it.
         */
        SystemMessage: {
            /**
             * @description Always `system`.
             * @constant
             */
            type: "system";
            /** @description The notice. May be absent. */
            system?: components["schemas"]["SystemContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "system";
        });
        /**
         * TemplateButton
         * @description A button of a template message. Its other properties depend on `type`.
         */
        TemplateButton: {
            /** @description Id of the button, which the reply contains. */
            id?: string;
            /** @description What the button does. */
            type?: components["schemas"]["TemplateButtonType"];
            /** @description Label of the button. */
            text?: string;
            /** @description Page that a `url` button opens. */
            url?: string;
            /** @description Number that a `phone_number` button dials. */
            phone_number?: string;
            /** @description Text that a `copy_code` button copies to the clipboard. */
            copy_code?: string;
        };
        /**
         * TemplateButtonType
         * @description What a button of a template does: `quick_reply` appears in the vendor's samples, the others in its OpenAPI. The values differ from those of buttons outside templates: `phone_number` dials a number, `copy_code` copies a text.
         * @example quick_reply
         * @example simple
         * @example reply
         * @example url
         * @example phone_number
         * @example copy_code
         */
        TemplateButtonType: string;
        /**
         * TemplateHeader
         * @description Header of a template message: a plain string, as in the vendor's sample of a quoted template, or an object, as in its OpenAPI, whose `type` indicates which property is set.
         */
        TemplateHeader: string | {
            /** @description Indicates which of the other properties is set. */
            type?: components["schemas"]["TemplateHeaderType"];
            /** @description Header with a text. */
            text?: components["schemas"]["TextContent"];
            /** @description Header with an image. */
            image?: components["schemas"]["ImageContent"];
            /** @description Header with a video. */
            video?: components["schemas"]["VideoContent"];
            /** @description Header with a document. */
            document?: components["schemas"]["DocumentContent"];
            /** @description Header with a location. */
            location?: components["schemas"]["LocationContent"];
        };
        /**
         * TemplateHeaderType
         * @description Kind of the header of a template; also the name of the property that contains it.
         * @example text
         * @example image
         * @example video
         * @example document
         * @example location
         */
        TemplateHeaderType: string;
        /**
         * TextContent
         * @description A text, and the buttons or the list that a business may have added below it.
         */
        TextContent: {
            /** @description The text, including WhatsApp's markup for bold, italic and so on. People are mentioned by number: `@919984351847`. */
            body: string;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
            /** @description Sections of a list that a business added below the text. */
            sections?: components["schemas"]["ListSection"][];
            /** @description Label of the button that opens the list in `sections`. */
            button?: string;
            /** @description `true` if the recipient can open it only once; otherwise absent. */
            view_once?: boolean;
        };
        /**
         * TextMessage
         * @description A plain text. A text with a link may have type `link_preview` instead.
         */
        TextMessage: {
            /**
             * @description Always `text`.
             * @constant
             */
            type: "text";
            /** @description The text, and what a business added below it. */
            text: components["schemas"]["TextContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        });
        /**
         * TextOrString
         * @description A text of an interactive message, quoted or not: a plain string, or an object with the string. The vendor's sample of a quote has a string, and so have messages reported live; its OpenAPI describes the object. Check the type before you read it.
         */
        TextOrString: string | {
            /** @description The text in the object. */
            text?: string;
        };
        /**
         * TimeoutFault
         * @description The receiver is called, but its response does not arrive before the timeout.
         */
        TimeoutFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "timeout";
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * TimestampMilliseconds
         * @description Unix time in whole milliseconds (since 1970-01-01 UTC). Only calls use it; everything else uses seconds. The lower bound detects values in seconds.
         * @example 1713792453000
         */
        TimestampMilliseconds: number;
        /**
         * TimestampSeconds
         * @description Unix time in whole seconds (since 1970-01-01 UTC): multiply by 1000 for a JavaScript Date. The upper bound, far in the future, detects values in milliseconds.
         * @example 1747660332
         */
        TimestampSeconds: number;
        /**
         * UnknownFieldFault
         * @description A webhook has a property that no contract declares.
         */
        UnknownFieldFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "unknown-field";
            /** @description The property. Default: one that does not exist. */
            name?: string;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * UnknownMessage
         * @description A message that the service could not read. It has no content, and often follows a real message within seconds: a bot that replies to every message replies twice.
         */
        UnknownMessage: {
            /**
             * @description Always `unknown`.
             * @constant
             */
            type: "unknown";
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unknown";
        });
        /**
         * UnknownValueFault
         * @description A vocabulary in a webhook, such as the type of a message, has an undocumented value.
         */
        UnknownValueFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "unknown-value";
            /** @description The value. Default: one that does not exist. */
            value?: string;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * UnpinAction
         * @description A message was unpinned in the chat.
         */
        UnpinAction: {
            /**
             * @description Always `unpin`.
             * @constant
             */
            type: "unpin";
            /** @description Id of the unpinned message, as in its own `id`. */
            target: string;
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unpin";
        });
        /**
         * UnpinMessageStep
         * @description A contact unpins a message: an action of type `unpin` in `messages.post`.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       }
         *     }
         */
        UnpinMessageStep: components["schemas"]["MessageActBase"];
        /**
         * UnreactStep
         * @description A contact removes a reaction: the same as a reaction with an empty emoji.
         * @example {
         *       "messageId": {
         *         "$from": "hello",
         *         "at": "/id"
         *       }
         *     }
         */
        UnreactStep: components["schemas"]["MessageActBase"];
        /**
         * UnsignedFault
         * @description A webhook arrives without the headers that the subscription adds, such as a secret. Acts on subscriptions that add headers.
         */
        UnsignedFault: {
            /**
             * @description The type of the fault.
             * @constant
             */
            type: "unsigned";
            /**
             * @description What these headers contain instead. Default: they are absent.
             * @example wrong
             */
            value?: string;
        } & components["schemas"]["FaultOfDeliveriesBase"];
        /**
         * VideoContent
         * @description A video, a video note, or a GIF, which WhatsApp sends as a video.
         */
        VideoContent: {
            /** @description Caption of the video. Absent if the sender wrote none. */
            caption?: string;
            /** @description JPEG thumbnail of the first frame in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded. */
            preview?: string;
            /** @description Width of the video in pixels, known before it is downloaded. */
            width?: number;
            /** @description Height of the video in pixels, known before it is downloaded. */
            height?: number;
            /** @description Duration in whole seconds. */
            seconds?: number;
            /** @description `true` if the app plays it automatically, as it does with GIFs. */
            autoplay?: boolean;
            /** @description Buttons that a business added below the message. Absent on messages from people. */
            buttons?: components["schemas"]["Button"][];
        } & components["schemas"]["MediaFileBase"];
        /**
         * VideoMessage
         * @description A video. Video notes have type `short`, GIFs have type `gif`.
         */
        VideoMessage: {
            /**
             * @description Always `video`.
             * @constant
             */
            type: "video";
            /** @description The video: its id, its duration, its caption. */
            video: components["schemas"]["VideoContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "video";
        });
        /**
         * ViewStoryStep
         * @description A contact views a story of the channel's own: `statuses.put`.
         * @example {
         *       "messageId": {
         *         "$from": "story",
         *         "at": "/body/message/id"
         *       },
         *       "from": "919984351847"
         *     }
         */
        ViewStoryStep: {
            /** @description Id of the story. */
            messageId: string;
            /** @description The contact. */
            from: components["schemas"]["Person"];
        };
        /**
         * VoiceMessage
         * @description A voice message, recorded in the chat. Attached audio files have type `audio`.
         */
        VoiceMessage: {
            /**
             * @description Always `voice`.
             * @constant
             */
            type: "voice";
            /** @description The recording: its id, its duration. */
            voice: components["schemas"]["AudioContent"];
        } & (WithRequired<components["schemas"]["MessageBase"], "type"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "voice";
        });
        /**
         * VoteAction
         * @description Someone voted in a poll, changed their vote, or withdrew it. Contains the complete vote of that person, not the difference.
         */
        VoteAction: {
            /**
             * @description Always `vote`.
             * @constant
             */
            type: "vote";
            /** @description Id of the poll message, as in its own `id`. */
            target: string;
            /** @description Ids of the options that the voter has selected now, as in `results[].id` of the poll. Empty when the vote was withdrawn. */
            votes?: string[];
        } & (WithRequired<components["schemas"]["ActionBase"], "type" | "target"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "vote";
        });
        /**
         * VoteStep
         * @description A contact votes in a poll, changes the vote, or with no options removes it: an action of type `vote` in `messages.post`, and `messages.patch` with the new results.
         * @example {
         *       "messageId": {
         *         "$from": "poll",
         *         "at": "/body/message/id"
         *       },
         *       "from": "919984351847",
         *       "options": [
         *         "Saturday"
         *       ]
         *     }
         */
        VoteStep: {
            /** @description Texts or ids of the options. */
            options: string[];
        } & components["schemas"]["MessageActBase"];
        /**
         * WebhookMode
         * @description How a webhook indicates its event: `body` sends everything to the URL, `path` appends the event to the path, `method` uses the HTTP method.
         * @enum {string}
         */
        WebhookMode: "body" | "path" | "method";
        /**
         * WithdrawRequestStep
         * @description A contact withdraws the request to join a group: `groups.put` with the action `revoke_request`, if the channel is an admin.
         * @example {
         *       "groupId": "120363271212442249@g.us",
         *       "from": "12025550143"
         *     }
         */
        WithdrawRequestStep: components["schemas"]["GroupActBase"];
        /**
         * Call
         * @description A call at one point in time. Calls differ from messages in two ways: people are identified by JID instead of bare digits, and timestamps are in milliseconds.
         */
        StartedCall: {
            /** @description Id of the call, the same in every webhook about it. 32 uppercase hexadecimal digits in samples. */
            id: string;
            /** @description The caller, as a JID with its suffix; `from` of a message has bare digits. */
            from: components["schemas"]["MessageChatId"];
            /** @description The chat that the call belongs to. The same as `from` at first; the vendor's sample of an answered call has a different value, so use `from` to identify the caller. */
            chat_id: components["schemas"]["MessageChatId"];
            /** @description Current status of the call. */
            status: components["schemas"]["CallStatus"];
            /** @description When the call reached this status, in milliseconds; messages and chats use seconds. */
            timestamp: components["schemas"]["TimestampMilliseconds"];
            /** @description `true` for a call with several participants. */
            group_call?: boolean;
            /** @description `true` for a video call, `false` for a voice call. */
            video_call?: boolean;
            /** @description `true` for an offline call. The vendor does not say which side is offline. */
            offline_call?: boolean;
            /** @description Delay of the call in milliseconds. Absent in the samples. */
            latency?: number;
            /** @description Names the call for further verbs. */
            callId: string;
        };
        StepRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "step";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            step: components["schemas"]["Step"];
        };
        ShortStepRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "step";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            /** @enum {string} */
            do: "acceptAdminInvite" | "addFault" | "addToGroup" | "advance" | "answerCall" | "archiveChat" | "call" | "cancelCall" | "changeContactPicture" | "changeGroupIcon" | "changeGroupSetting" | "changeTimer" | "choose" | "createGroup" | "deleteChat" | "deleteMessage" | "demote" | "describeGroup" | "editMessage" | "emit" | "expectDelivered" | "expectRequested" | "followNewsletter" | "goOffline" | "goOnline" | "joinGroup" | "labelChat" | "leaveGroup" | "leaveWhatsApp" | "logOut" | "loseConnection" | "makeSystemNoise" | "missCall" | "muteChat" | "pinChat" | "pinMessage" | "postStory" | "promote" | "react" | "readChat" | "readMessages" | "receiveCall" | "receiveMessage" | "reconnect" | "removeFaults" | "removeFromGroup" | "renameContact" | "renameGroup" | "requestToJoin" | "ringCall" | "runAll" | "scanQr" | "send" | "sendFromPhone" | "settle" | "showQr" | "startRecording" | "startTyping" | "stop" | "stopTyping" | "unpinMessage" | "unreact" | "viewStory" | "vote" | "withdrawRequest";
            /** @description Why it failed. */
            error?: {
                name: string;
                message: string;
            };
            /** @description How long it took by the mock's clock. Absent while it runs. */
            durationMs?: number;
        };
        RequestRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "request";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            request: components["schemas"]["RequestResult"];
        };
        ShortRequestRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "request";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            /**
             * @description Who made it: the app, or a scenario as another device of the account.
             * @enum {string}
             */
            by: "app" | "scenario";
            /** @enum {string} */
            operation?: "GET /health" | "GET /limits" | "GET /settings" | "PATCH /settings" | "DELETE /settings" | "GET /settings/events" | "POST /settings/webhook_test" | "GET /users/login" | "GET /users/login/image" | "GET /users/login/rowdata" | "GET /users/login/{PhoneNumber}" | "POST /users/logout" | "GET /users/profile" | "PATCH /users/profile" | "PUT /status" | "GET /messages/list" | "GET /messages/list/{ChatID}" | "POST /messages/text" | "POST /messages/image" | "POST /messages/video" | "POST /messages/short" | "POST /messages/gif" | "POST /messages/audio" | "POST /messages/voice" | "POST /messages/document" | "POST /messages/link_preview" | "POST /messages/location" | "POST /messages/live_location" | "POST /messages/contact" | "POST /messages/contact_list" | "POST /messages/poll" | "POST /messages/interactive" | "POST /messages/carousel" | "POST /messages/sticker" | "POST /messages/media/{MediaMessageType}" | "POST /messages/story" | "POST /messages/story/audio" | "POST /messages/story/media" | "POST /messages/story/text" | "GET /messages/{MessageID}" | "POST /messages/{MessageID}" | "PUT /messages/{MessageID}" | "DELETE /messages/{MessageID}" | "PUT /messages/{MessageID}/reaction" | "DELETE /messages/{MessageID}/reaction" | "PUT /messages/{MessageID}/star" | "POST /messages/{MessageID}/pin" | "DELETE /messages/{MessageID}/pin" | "GET /stories" | "POST /stories" | "POST /stories/send/audio" | "POST /stories/send/media" | "POST /stories/send/text" | "GET /stories/{MessageID}" | "PUT /stories/{MessageID}" | "GET /chats" | "GET /chats/{ChatID}" | "POST /chats/{ChatID}" | "PATCH /chats/{ChatID}" | "DELETE /chats/{ChatID}" | "GET /labels" | "POST /labels" | "PATCH /labels/{LabelID}" | "DELETE /labels/{LabelID}" | "POST /labels/{LabelID}/{AssociationID}" | "DELETE /labels/{LabelID}/{AssociationID}" | "GET /contacts" | "POST /contacts" | "PUT /contacts" | "GET /contacts/{ContactID}" | "HEAD /contacts/{ContactID}" | "PATCH /contacts/{ContactID}" | "DELETE /contacts/{ContactID}" | "POST /contacts/{ContactID}" | "GET /contacts/{ContactID}/profile" | "GET /groups" | "POST /groups" | "PUT /groups" | "GET /groups/{GroupID}" | "PUT /groups/{GroupID}" | "PATCH /groups/{GroupID}" | "DELETE /groups/{GroupID}" | "POST /groups/{GroupID}/participants" | "DELETE /groups/{GroupID}/participants" | "PATCH /groups/{GroupID}/admins" | "DELETE /groups/{GroupID}/admins" | "GET /groups/{GroupID}/icon" | "PUT /groups/{GroupID}/icon" | "DELETE /groups/{GroupID}/icon" | "GET /groups/{GroupID}/invite" | "DELETE /groups/{GroupID}/invite" | "GET /groups/link/{InviteCode}" | "POST /groups/link/{InviteCode}" | "POST /media" | "GET /media" | "GET /media/{MediaID}" | "DELETE /media/{MediaID}" | "POST /business/products/{ProductID}" | "POST /business/catalogs/{ContactID}" | "PUT /presences/me" | "POST /presences/{EntryID}" | "GET /presences/{EntryID}" | "PUT /presences/{EntryID}" | "POST /calls" | "POST /calls/group_link" | "DELETE /calls/{CallID}" | "POST /calls/{CallID}/reject" | "GET /contacts/lids" | "GET /contacts/lids/{ContactID}" | "GET /groups/{GroupID}/applications" | "POST /groups/{GroupID}/applications" | "DELETE /groups/{GroupID}/applications" | "GET /statuses/{MessageID}" | "GET /newsletters" | "POST /newsletters" | "GET /newsletters/find" | "GET /newsletters/recommended" | "GET /newsletters/{NewsletterID}" | "DELETE /newsletters/{NewsletterID}" | "PATCH /newsletters/{NewsletterID}" | "POST /newsletters/{NewsletterID}/subscription" | "DELETE /newsletters/{NewsletterID}/subscription" | "POST /newsletters/invite/{NewsletterInviteCode}/subscription" | "DELETE /newsletters/invite/{NewsletterInviteCode}/subscription" | "POST /newsletters/{NewsletterID}/tracking" | "GET /newsletters/{NewsletterID}/messages" | "POST /newsletters/{NewsletterID}/invite/{ContactID}" | "DELETE /newsletters/{NewsletterID}/invite/{ContactID}" | "PUT /newsletters/{NewsletterID}/admins/{ContactID}" | "DELETE /newsletters/{NewsletterID}/admins/{ContactID}" | "GET /newsletters/link/{NewsletterInviteCode}" | "POST /newsletters/link/{NewsletterInviteCode}" | "PUT /blacklist/{ContactID}" | "DELETE /blacklist/{ContactID}" | "GET /blacklist" | "GET /business" | "POST /business" | "GET /business/products" | "POST /business/products" | "GET /business/{ContactID}/products" | "GET /business/products/{ProductID}" | "DELETE /business/products/{ProductID}" | "PATCH /business/products/{ProductID}" | "GET /business/orders/{OrderID}" | "GET /business/collections" | "POST /business/collections" | "GET /business/collections/products" | "GET /business/collections/{CollectionID}" | "DELETE /business/collections/{CollectionID}" | "PATCH /business/collections/{CollectionID}" | "GET /business/collections/{CollectionID}/products" | "GET /labels/{LabelID}" | "GET /communities" | "POST /communities" | "GET /communities/{CommunityID}" | "POST /communities/{CommunityID}" | "DELETE /communities/{CommunityID}" | "DELETE /communities/{CommunityID}/link" | "PUT /communities/{CommunityID}/{GroupID}" | "DELETE /communities/{CommunityID}/{GroupID}" | "POST /communities/{CommunityID}/{GroupID}/join" | "PATCH /communities/{CommunityID}/settings" | "POST /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/admins" | "PATCH /communities/{CommunityID}/admins" | "GET /communities/{CommunityID}/subgroups" | "POST /communities/event" | "POST /communities/{CommunityID}/createGroup" | "GET /users/account/registration_date" | "POST /messages/quiz" | "POST /messages/question" | "POST /messages/event" | "POST /messages/{MessageID}/comment" | "GET /contacts/{ContactID}/about" | "GET /contacts/ids/{ContactLID}" | "POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership" | "GET /business/limits/reachout_timelock" | "GET /business/limits/new_chat" | "GET /bots" | "GET /calls/{CallID}" | "DELETE /messages/{MessageID}/star" | "POST /users/login/{PhoneNumber}" | "POST /groups/link" | "POST /groups/{GroupID}";
            /** @description The HTTP method. */
            method: string;
            /** @description The path as the app wrote it. */
            path: string;
            /**
             * @description Whose token it has.
             * @enum {string}
             */
            token: "own" | "unknown" | "none";
            /** @description Status of the response. */
            status?: number;
            /** @description How long it took, in milliseconds. */
            durationMs?: number;
            /** @description The chat that it is about. */
            chat?: string;
            /** @description The messages that it is about. */
            messages?: string[];
        };
        DeliveryRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "delivery";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            delivery: components["schemas"]["DeliveryResult"];
        };
        ShortDeliveryRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "delivery";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            /** @description The event. */
            event: components["schemas"]["EventName"];
            /** @description URL of the receiver. */
            receiver: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            outcome: "waiting" | "delivered" | "failed" | "expired" | "dropped" | "batched" | "refused";
            /** @description The faults that affected it. */
            faults?: string[];
            /** @description The delivery that this one repeats. */
            resendOf?: string;
            /** @description Whether the webhook is valid in the strict profile. */
            valid: boolean;
            /** @description The chat that it is about. */
            chat?: string;
            /** @description The messages that it is about. */
            messages?: string[];
        };
        AttemptRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "attempt";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            attempt: components["schemas"]["AttemptResult"];
        };
        ShortAttemptRow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "attempt";
            /** @description Its place in the timeline. */
            seq: number;
            id: string;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            causedBy?: components["schemas"]["CausedByResult"];
            /** @description Status of the response. Absent when there was none. */
            status?: number;
            /** @description Why there was no response. */
            error?: string;
            /** @description How long it took, in milliseconds. */
            durationMs: number;
            /** @description The faults that affected it. */
            faults?: string[];
        };
        /** @description A row of the timeline, with its content in the property that `kind` names. */
        Row: components["schemas"]["StepRow"] | components["schemas"]["RequestRow"] | components["schemas"]["DeliveryRow"] | components["schemas"]["AttemptRow"];
        /** @description A row as the stream sends it: without bodies. */
        ShortRow: components["schemas"]["ShortStepRow"] | components["schemas"]["ShortRequestRow"] | components["schemas"]["ShortDeliveryRow"] | components["schemas"]["ShortAttemptRow"];
        /** @description One thing that was done to the mock from outside: by TypeScript, by this control plane or by a scenario. */
        Step: {
            /** @description `s1`, `s2`, … in the order in which they began. */
            id: string;
            /** @description Its place in the timeline. */
            seq: number;
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            at: number;
            /** @enum {string} */
            do: "acceptAdminInvite" | "addFault" | "addToGroup" | "advance" | "answerCall" | "archiveChat" | "call" | "cancelCall" | "changeContactPicture" | "changeGroupIcon" | "changeGroupSetting" | "changeTimer" | "choose" | "createGroup" | "deleteChat" | "deleteMessage" | "demote" | "describeGroup" | "editMessage" | "emit" | "expectDelivered" | "expectRequested" | "followNewsletter" | "goOffline" | "goOnline" | "joinGroup" | "labelChat" | "leaveGroup" | "leaveWhatsApp" | "logOut" | "loseConnection" | "makeSystemNoise" | "missCall" | "muteChat" | "pinChat" | "pinMessage" | "postStory" | "promote" | "react" | "readChat" | "readMessages" | "receiveCall" | "receiveMessage" | "reconnect" | "removeFaults" | "removeFromGroup" | "renameContact" | "renameGroup" | "requestToJoin" | "ringCall" | "runAll" | "scanQr" | "send" | "sendFromPhone" | "settle" | "showQr" | "startRecording" | "startTyping" | "stop" | "stopTyping" | "unpinMessage" | "unreact" | "viewStory" | "vote" | "withdrawRequest";
            /** @description The argument as in a scenario file, with the bytes of files as base64. */
            with: Record<string, never>;
            /** @description What `with` lacks, since it is not JSON or too long. Absent where it is complete. */
            omitted?: {
                pointer: string;
                because: string;
            }[];
            causedBy?: components["schemas"]["CausedByResult"];
            /** @description What it returned. Deliveries and requests are named only, and of a REST call there is the `status`. Absent while it runs, if it failed, and if it returns nothing. */
            result?: unknown;
            /** @description Why it failed. */
            error?: {
                name: string;
                message: string;
            };
            /** @description How long it took by the mock's clock. Absent while it runs. */
            durationMs?: number;
        };
        /** @description A fault that can still act. */
        Fault: {
            id: string;
            /** @description How many times it can still act. Absent without a `count`. */
            left?: number;
        } & components["schemas"]["AddFaultStep"];
        /** @description A fault to add. */
        NewFault: {
            /** @description Default: `f1`, `f2`, … */
            id?: string;
        } & components["schemas"]["AddFaultStep"];
        /** @description A receiver, as in the settings of the channel. */
        Subscription: {
            url: string;
            mode?: components["schemas"]["WebhookMode"];
            events?: {
                type: string;
                method: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Snapshot: {
            /** @description Changes whenever a snapshot means something else. */
            format: number;
            /** @description The version of the package that took it. */
            version?: string;
            /** @description Chats, messages, people, groups, labels, files, settings, … */
            channel: Record<string, never>;
            faults: Record<string, never>;
            clock: Record<string, never>;
            /** @description The state of what generates ids. */
            random: Record<string, never>;
            lastIds: Record<string, never>;
        };
        Clock: {
            /** @description Milliseconds since 1970-01-01 UTC by the mock's clock. */
            now: number;
            /** @description Whether the time changes only when it is advanced. */
            virtual: boolean;
            /** @description How many timers are waiting, such as retries. */
            pending: number;
        };
        Fired: {
            clock: components["schemas"]["Clock"];
            /** @description How many timers ran. */
            timers: number;
            /** @description Those that are new or changed. */
            deliveries: components["schemas"]["DeliveryResult"][];
        };
        Error: {
            error: {
                /** @description What went wrong, as a word for programs, such as `not-found`. */
                code: string;
                message: string;
                /** @description What to do. */
                hint?: string;
                /** @description The nearest three that do not match, the nearest first. */
                misses?: components["schemas"]["Miss"][];
                /** @description What happened although it must not. */
                matches?: components["schemas"]["Match"][];
                /** @description What is wrong with a webhook or a scenario file. */
                issues?: components["schemas"]["Issue"][];
                /** @description What an export lacks. */
                gaps?: {
                    /** @description Such as `s3` or `r1`. */
                    row?: string;
                    message: string;
                }[];
                /** @description What the gateway would respond with. */
                status?: number;
            };
        };
        Issue: {
            code: string;
            /** @description JSON Pointer to what is wrong. */
            pointer: string;
            message: string;
            /** @description What to do. */
            hint?: string;
            /** @description The number of the step, from 1. */
            step?: number;
        } & {
            [key: string]: unknown;
        };
        Match: components["schemas"]["DeliveryResult"] | components["schemas"]["RequestResult"];
        Miss: {
            id: string;
            mismatches: {
                pointer: string;
                /** @description Any JSON. */
                expected: unknown;
                /** @description Any JSON. */
                received?: unknown;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        capabilities: string[];
                        address: string;
                        needsToken: boolean;
                        channels: {
                            /** @description Pass it as `channel` to other routes. */
                            id: string;
                            subscriptions: components["schemas"]["Subscription"][];
                            clock: components["schemas"]["Clock"];
                            /** @description How many clients are waiting: `POST /wait`. */
                            waits: number;
                        }[];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_settle: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_state: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Deliveries or timers are waiting: POST /settle first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_state: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The snapshot has another format */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_reset: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_scenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scenarios: {
                            name: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_scenarios: {
        parameters: {
            query?: {
                limit?: number | string;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnyScenario"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the steps returned, by their `as`. */
                        results: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A step failed: an expectation that was not met, or something that is impossible */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_scenarios_check: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnyScenario"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        valid: boolean;
                        issues: Record<string, never>[];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_scenarios_step: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An object. */
                    scenario: {
                        [key: string]: unknown;
                    };
                    /** @description A whole number from 1 to 1000. */
                    step: number;
                    /** @description An object. */
                    results?: {
                        [key: string]: unknown;
                    };
                    /** @description A whole number from 0 to 9007199254740991. */
                    after?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether it was left out because of its `unless`. */
                        skipped: boolean;
                        /** @description What it returned. Absent if it was skipped. */
                        result?: unknown;
                        /** @description What the steps returned so far, by their `as`: pass it with the next step. */
                        results: {
                            [key: string]: unknown;
                        };
                        /** @description The place in the timeline at which the scenario began: pass it with the next step. */
                        after: number;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The step failed: an expectation that was not met, or something that is impossible */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_scenarios_name: {
        parameters: {
            query?: {
                limit?: number | string;
                channel?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        title: string;
                        /** @description What the steps returned, by their `as`. */
                        results: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_receiveMessage: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReceiveMessageStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_sendFromPhone: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SendFromPhoneStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_choose: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChooseStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_react: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReactStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_unreact: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UnreactStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_editMessage: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EditMessageStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_deleteMessage: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeleteMessageStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_vote: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VoteStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_readMessages: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReadMessagesStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_pinMessage: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PinMessageStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_unpinMessage: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UnpinMessageStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_changeTimer: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeTimerStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_postStory: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PostStoryStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_viewStory: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ViewStoryStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_makeSystemNoise: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MakeSystemNoiseStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownMessage"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_startTyping: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartTypingStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_startRecording: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StartRecordingStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_stopTyping: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StopTypingStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_goOnline: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GoOnlineStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_goOffline: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GoOfflineStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_call: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReceiveCallStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedCall"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_ringCall: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RingCallStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_answerCall: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnswerCallStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_missCall: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MissCallStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_cancelCall: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelCallStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_changeContactPicture: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeContactPictureStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_leaveWhatsApp: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LeaveWhatsAppStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_addToGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AddToGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_createGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_joinGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["JoinGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_requestToJoin: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RequestToJoinStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_withdrawRequest: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawRequestStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_leaveGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LeaveGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_removeFromGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RemoveFromGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_promote: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PromoteStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_demote: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DemoteStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_renameGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RenameGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_describeGroup: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DescribeGroupStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_changeGroupIcon: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeGroupIconStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_changeGroupSetting: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeGroupSettingStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_acceptAdminInvite: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptAdminInviteStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_followNewsletter: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FollowNewsletterStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_muteChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MuteChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_pinChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PinChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_archiveChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ArchiveChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_labelChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LabelChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_readChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReadChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_deleteChat: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeleteChatStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_renameContact: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RenameContactStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_loseConnection: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LoseConnectionStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_stop: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StopStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_reconnect: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReconnectStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_showQr: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ShowQrStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Qr"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_scanQr: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScanQrStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_channel_logOut: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LogOutStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is impossible in the present state of the channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_emit_event: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                event: "calls.post" | "channel.patch" | "channel.post" | "chats.delete" | "chats.patch" | "chats.post" | "chats.put" | "contacts.patch" | "contacts.post" | "groups.patch" | "groups.post" | "groups.put" | "labels.delete" | "labels.post" | "messages.delete" | "messages.patch" | "messages.post" | "messages.put" | "presences.post" | "service.post" | "statuses.post" | "statuses.put" | "users.delete" | "users.post";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description An object. */
                    overrides?: {
                        [key: string]: unknown;
                    };
                    /** @description A non-empty string. */
                    example?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["DeliveryResult"][];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The overrides break the contract */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_send: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An object. */
                    webhook: {
                        [key: string]: unknown;
                    };
                    /** @description True or false. */
                    unchecked?: boolean;
                    /** @description True or false. */
                    learn?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["DeliveryResult"][];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The webhook breaks the contract */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_deliveries: {
        parameters: {
            query?: {
                event?: "calls.post" | "channel.patch" | "channel.post" | "chats.delete" | "chats.patch" | "chats.post" | "chats.put" | "contacts.patch" | "contacts.post" | "groups.patch" | "groups.post" | "groups.put" | "labels.delete" | "labels.post" | "messages.delete" | "messages.patch" | "messages.post" | "messages.put" | "presences.post" | "service.post" | "statuses.post" | "statuses.put" | "users.delete" | "users.post";
                outcome?: "waiting" | "delivered" | "failed" | "expired" | "dropped" | "batched" | "refused";
                receiver?: string;
                after?: number;
                limit?: number;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["DeliveryResult"][];
                        /** @description Pass it as `after` to get what follows. */
                        next: number;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_deliveries_id: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResult"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_deliveries_id_check: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        valid: boolean;
                        issues: Record<string, never>[];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_deliveries_id_request: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        method: string;
                        url: string;
                        headers: {
                            [key: string]: string;
                        };
                        /** @description The JSON that is sent. */
                        body: Record<string, never>;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_deliveries_id_resend: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResult"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_faults: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: components["schemas"]["Fault"][];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_faults: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewFault"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_faults: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    delete_faults_id: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_clock: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    put_clock: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description True or false. */
                    virtual: boolean;
                    /** @description A number of milliseconds since 1970-01-01 UTC. */
                    now?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_clock_advance: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A duration: milliseconds, or a text such as "15m". */
                    by: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fired"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_clock_run_all: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fired"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_wait: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    delivered?: {
                        /**
                         * @description The name of an event, such as "chats.patch".
                         * @enum {string}
                         */
                        event: "calls.post" | "channel.patch" | "channel.post" | "chats.delete" | "chats.patch" | "chats.post" | "chats.put" | "contacts.patch" | "contacts.post" | "groups.patch" | "groups.post" | "groups.put" | "labels.delete" | "labels.post" | "messages.delete" | "messages.patch" | "messages.post" | "messages.put" | "presences.post" | "service.post" | "statuses.post" | "statuses.put" | "users.delete" | "users.post";
                        /** @description An object. */
                        matcher?: {
                            [key: string]: unknown;
                        };
                    };
                    requested?: {
                        /**
                         * @description An operation, such as "POST /messages/text".
                         * @enum {string}
                         */
                        operation: "GET /health" | "GET /limits" | "GET /settings" | "PATCH /settings" | "DELETE /settings" | "GET /settings/events" | "POST /settings/webhook_test" | "GET /users/login" | "GET /users/login/image" | "GET /users/login/rowdata" | "GET /users/login/{PhoneNumber}" | "POST /users/logout" | "GET /users/profile" | "PATCH /users/profile" | "PUT /status" | "GET /messages/list" | "GET /messages/list/{ChatID}" | "POST /messages/text" | "POST /messages/image" | "POST /messages/video" | "POST /messages/short" | "POST /messages/gif" | "POST /messages/audio" | "POST /messages/voice" | "POST /messages/document" | "POST /messages/link_preview" | "POST /messages/location" | "POST /messages/live_location" | "POST /messages/contact" | "POST /messages/contact_list" | "POST /messages/poll" | "POST /messages/interactive" | "POST /messages/carousel" | "POST /messages/sticker" | "POST /messages/media/{MediaMessageType}" | "POST /messages/story" | "POST /messages/story/audio" | "POST /messages/story/media" | "POST /messages/story/text" | "GET /messages/{MessageID}" | "POST /messages/{MessageID}" | "PUT /messages/{MessageID}" | "DELETE /messages/{MessageID}" | "PUT /messages/{MessageID}/reaction" | "DELETE /messages/{MessageID}/reaction" | "PUT /messages/{MessageID}/star" | "POST /messages/{MessageID}/pin" | "DELETE /messages/{MessageID}/pin" | "GET /stories" | "POST /stories" | "POST /stories/send/audio" | "POST /stories/send/media" | "POST /stories/send/text" | "GET /stories/{MessageID}" | "PUT /stories/{MessageID}" | "GET /chats" | "GET /chats/{ChatID}" | "POST /chats/{ChatID}" | "PATCH /chats/{ChatID}" | "DELETE /chats/{ChatID}" | "GET /labels" | "POST /labels" | "PATCH /labels/{LabelID}" | "DELETE /labels/{LabelID}" | "POST /labels/{LabelID}/{AssociationID}" | "DELETE /labels/{LabelID}/{AssociationID}" | "GET /contacts" | "POST /contacts" | "PUT /contacts" | "GET /contacts/{ContactID}" | "HEAD /contacts/{ContactID}" | "PATCH /contacts/{ContactID}" | "DELETE /contacts/{ContactID}" | "POST /contacts/{ContactID}" | "GET /contacts/{ContactID}/profile" | "GET /groups" | "POST /groups" | "PUT /groups" | "GET /groups/{GroupID}" | "PUT /groups/{GroupID}" | "PATCH /groups/{GroupID}" | "DELETE /groups/{GroupID}" | "POST /groups/{GroupID}/participants" | "DELETE /groups/{GroupID}/participants" | "PATCH /groups/{GroupID}/admins" | "DELETE /groups/{GroupID}/admins" | "GET /groups/{GroupID}/icon" | "PUT /groups/{GroupID}/icon" | "DELETE /groups/{GroupID}/icon" | "GET /groups/{GroupID}/invite" | "DELETE /groups/{GroupID}/invite" | "GET /groups/link/{InviteCode}" | "POST /groups/link/{InviteCode}" | "POST /media" | "GET /media" | "GET /media/{MediaID}" | "DELETE /media/{MediaID}" | "POST /business/products/{ProductID}" | "POST /business/catalogs/{ContactID}" | "PUT /presences/me" | "POST /presences/{EntryID}" | "GET /presences/{EntryID}" | "PUT /presences/{EntryID}" | "POST /calls" | "POST /calls/group_link" | "DELETE /calls/{CallID}" | "POST /calls/{CallID}/reject" | "GET /contacts/lids" | "GET /contacts/lids/{ContactID}" | "GET /groups/{GroupID}/applications" | "POST /groups/{GroupID}/applications" | "DELETE /groups/{GroupID}/applications" | "GET /statuses/{MessageID}" | "GET /newsletters" | "POST /newsletters" | "GET /newsletters/find" | "GET /newsletters/recommended" | "GET /newsletters/{NewsletterID}" | "DELETE /newsletters/{NewsletterID}" | "PATCH /newsletters/{NewsletterID}" | "POST /newsletters/{NewsletterID}/subscription" | "DELETE /newsletters/{NewsletterID}/subscription" | "POST /newsletters/invite/{NewsletterInviteCode}/subscription" | "DELETE /newsletters/invite/{NewsletterInviteCode}/subscription" | "POST /newsletters/{NewsletterID}/tracking" | "GET /newsletters/{NewsletterID}/messages" | "POST /newsletters/{NewsletterID}/invite/{ContactID}" | "DELETE /newsletters/{NewsletterID}/invite/{ContactID}" | "PUT /newsletters/{NewsletterID}/admins/{ContactID}" | "DELETE /newsletters/{NewsletterID}/admins/{ContactID}" | "GET /newsletters/link/{NewsletterInviteCode}" | "POST /newsletters/link/{NewsletterInviteCode}" | "PUT /blacklist/{ContactID}" | "DELETE /blacklist/{ContactID}" | "GET /blacklist" | "GET /business" | "POST /business" | "GET /business/products" | "POST /business/products" | "GET /business/{ContactID}/products" | "GET /business/products/{ProductID}" | "DELETE /business/products/{ProductID}" | "PATCH /business/products/{ProductID}" | "GET /business/orders/{OrderID}" | "GET /business/collections" | "POST /business/collections" | "GET /business/collections/products" | "GET /business/collections/{CollectionID}" | "DELETE /business/collections/{CollectionID}" | "PATCH /business/collections/{CollectionID}" | "GET /business/collections/{CollectionID}/products" | "GET /labels/{LabelID}" | "GET /communities" | "POST /communities" | "GET /communities/{CommunityID}" | "POST /communities/{CommunityID}" | "DELETE /communities/{CommunityID}" | "DELETE /communities/{CommunityID}/link" | "PUT /communities/{CommunityID}/{GroupID}" | "DELETE /communities/{CommunityID}/{GroupID}" | "POST /communities/{CommunityID}/{GroupID}/join" | "PATCH /communities/{CommunityID}/settings" | "POST /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/admins" | "PATCH /communities/{CommunityID}/admins" | "GET /communities/{CommunityID}/subgroups" | "POST /communities/event" | "POST /communities/{CommunityID}/createGroup" | "GET /users/account/registration_date" | "POST /messages/quiz" | "POST /messages/question" | "POST /messages/event" | "POST /messages/{MessageID}/comment" | "GET /contacts/{ContactID}/about" | "GET /contacts/ids/{ContactLID}" | "POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership" | "GET /business/limits/reachout_timelock" | "GET /business/limits/new_chat" | "GET /bots" | "GET /calls/{CallID}" | "DELETE /messages/{MessageID}/star" | "POST /users/login/{PhoneNumber}" | "POST /groups/link" | "POST /groups/{GroupID}";
                        /** @description An object. */
                        matcher?: {
                            [key: string]: unknown;
                        };
                    };
                    /** @description One of now, or a duration: milliseconds, or a text such as "15m". */
                    idle?: "now" | (number | string);
                    /** @description True or false. */
                    none?: boolean;
                    /** @description A whole number from 1 to 10000. */
                    count?: number;
                    /** @description A whole number from 0 to 9007199254740991. */
                    after?: number;
                    /** @description A duration: milliseconds, or a text such as "15m". */
                    within?: number | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        match?: components["schemas"]["Match"];
                        matches: components["schemas"]["Match"][];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It did not happen in time */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It happened although it must not, or the mock was reset */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    post_verify: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    delivered?: {
                        /**
                         * @description The name of an event, such as "chats.patch".
                         * @enum {string}
                         */
                        event: "calls.post" | "channel.patch" | "channel.post" | "chats.delete" | "chats.patch" | "chats.post" | "chats.put" | "contacts.patch" | "contacts.post" | "groups.patch" | "groups.post" | "groups.put" | "labels.delete" | "labels.post" | "messages.delete" | "messages.patch" | "messages.post" | "messages.put" | "presences.post" | "service.post" | "statuses.post" | "statuses.put" | "users.delete" | "users.post";
                        /** @description An object. */
                        matcher?: {
                            [key: string]: unknown;
                        };
                    };
                    requested?: {
                        /**
                         * @description An operation, such as "POST /messages/text".
                         * @enum {string}
                         */
                        operation: "GET /health" | "GET /limits" | "GET /settings" | "PATCH /settings" | "DELETE /settings" | "GET /settings/events" | "POST /settings/webhook_test" | "GET /users/login" | "GET /users/login/image" | "GET /users/login/rowdata" | "GET /users/login/{PhoneNumber}" | "POST /users/logout" | "GET /users/profile" | "PATCH /users/profile" | "PUT /status" | "GET /messages/list" | "GET /messages/list/{ChatID}" | "POST /messages/text" | "POST /messages/image" | "POST /messages/video" | "POST /messages/short" | "POST /messages/gif" | "POST /messages/audio" | "POST /messages/voice" | "POST /messages/document" | "POST /messages/link_preview" | "POST /messages/location" | "POST /messages/live_location" | "POST /messages/contact" | "POST /messages/contact_list" | "POST /messages/poll" | "POST /messages/interactive" | "POST /messages/carousel" | "POST /messages/sticker" | "POST /messages/media/{MediaMessageType}" | "POST /messages/story" | "POST /messages/story/audio" | "POST /messages/story/media" | "POST /messages/story/text" | "GET /messages/{MessageID}" | "POST /messages/{MessageID}" | "PUT /messages/{MessageID}" | "DELETE /messages/{MessageID}" | "PUT /messages/{MessageID}/reaction" | "DELETE /messages/{MessageID}/reaction" | "PUT /messages/{MessageID}/star" | "POST /messages/{MessageID}/pin" | "DELETE /messages/{MessageID}/pin" | "GET /stories" | "POST /stories" | "POST /stories/send/audio" | "POST /stories/send/media" | "POST /stories/send/text" | "GET /stories/{MessageID}" | "PUT /stories/{MessageID}" | "GET /chats" | "GET /chats/{ChatID}" | "POST /chats/{ChatID}" | "PATCH /chats/{ChatID}" | "DELETE /chats/{ChatID}" | "GET /labels" | "POST /labels" | "PATCH /labels/{LabelID}" | "DELETE /labels/{LabelID}" | "POST /labels/{LabelID}/{AssociationID}" | "DELETE /labels/{LabelID}/{AssociationID}" | "GET /contacts" | "POST /contacts" | "PUT /contacts" | "GET /contacts/{ContactID}" | "HEAD /contacts/{ContactID}" | "PATCH /contacts/{ContactID}" | "DELETE /contacts/{ContactID}" | "POST /contacts/{ContactID}" | "GET /contacts/{ContactID}/profile" | "GET /groups" | "POST /groups" | "PUT /groups" | "GET /groups/{GroupID}" | "PUT /groups/{GroupID}" | "PATCH /groups/{GroupID}" | "DELETE /groups/{GroupID}" | "POST /groups/{GroupID}/participants" | "DELETE /groups/{GroupID}/participants" | "PATCH /groups/{GroupID}/admins" | "DELETE /groups/{GroupID}/admins" | "GET /groups/{GroupID}/icon" | "PUT /groups/{GroupID}/icon" | "DELETE /groups/{GroupID}/icon" | "GET /groups/{GroupID}/invite" | "DELETE /groups/{GroupID}/invite" | "GET /groups/link/{InviteCode}" | "POST /groups/link/{InviteCode}" | "POST /media" | "GET /media" | "GET /media/{MediaID}" | "DELETE /media/{MediaID}" | "POST /business/products/{ProductID}" | "POST /business/catalogs/{ContactID}" | "PUT /presences/me" | "POST /presences/{EntryID}" | "GET /presences/{EntryID}" | "PUT /presences/{EntryID}" | "POST /calls" | "POST /calls/group_link" | "DELETE /calls/{CallID}" | "POST /calls/{CallID}/reject" | "GET /contacts/lids" | "GET /contacts/lids/{ContactID}" | "GET /groups/{GroupID}/applications" | "POST /groups/{GroupID}/applications" | "DELETE /groups/{GroupID}/applications" | "GET /statuses/{MessageID}" | "GET /newsletters" | "POST /newsletters" | "GET /newsletters/find" | "GET /newsletters/recommended" | "GET /newsletters/{NewsletterID}" | "DELETE /newsletters/{NewsletterID}" | "PATCH /newsletters/{NewsletterID}" | "POST /newsletters/{NewsletterID}/subscription" | "DELETE /newsletters/{NewsletterID}/subscription" | "POST /newsletters/invite/{NewsletterInviteCode}/subscription" | "DELETE /newsletters/invite/{NewsletterInviteCode}/subscription" | "POST /newsletters/{NewsletterID}/tracking" | "GET /newsletters/{NewsletterID}/messages" | "POST /newsletters/{NewsletterID}/invite/{ContactID}" | "DELETE /newsletters/{NewsletterID}/invite/{ContactID}" | "PUT /newsletters/{NewsletterID}/admins/{ContactID}" | "DELETE /newsletters/{NewsletterID}/admins/{ContactID}" | "GET /newsletters/link/{NewsletterInviteCode}" | "POST /newsletters/link/{NewsletterInviteCode}" | "PUT /blacklist/{ContactID}" | "DELETE /blacklist/{ContactID}" | "GET /blacklist" | "GET /business" | "POST /business" | "GET /business/products" | "POST /business/products" | "GET /business/{ContactID}/products" | "GET /business/products/{ProductID}" | "DELETE /business/products/{ProductID}" | "PATCH /business/products/{ProductID}" | "GET /business/orders/{OrderID}" | "GET /business/collections" | "POST /business/collections" | "GET /business/collections/products" | "GET /business/collections/{CollectionID}" | "DELETE /business/collections/{CollectionID}" | "PATCH /business/collections/{CollectionID}" | "GET /business/collections/{CollectionID}/products" | "GET /labels/{LabelID}" | "GET /communities" | "POST /communities" | "GET /communities/{CommunityID}" | "POST /communities/{CommunityID}" | "DELETE /communities/{CommunityID}" | "DELETE /communities/{CommunityID}/link" | "PUT /communities/{CommunityID}/{GroupID}" | "DELETE /communities/{CommunityID}/{GroupID}" | "POST /communities/{CommunityID}/{GroupID}/join" | "PATCH /communities/{CommunityID}/settings" | "POST /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/admins" | "PATCH /communities/{CommunityID}/admins" | "GET /communities/{CommunityID}/subgroups" | "POST /communities/event" | "POST /communities/{CommunityID}/createGroup" | "GET /users/account/registration_date" | "POST /messages/quiz" | "POST /messages/question" | "POST /messages/event" | "POST /messages/{MessageID}/comment" | "GET /contacts/{ContactID}/about" | "GET /contacts/ids/{ContactLID}" | "POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership" | "GET /business/limits/reachout_timelock" | "GET /business/limits/new_chat" | "GET /bots" | "GET /calls/{CallID}" | "DELETE /messages/{MessageID}/star" | "POST /users/login/{PhoneNumber}" | "POST /groups/link" | "POST /groups/{GroupID}";
                        /** @description An object. */
                        matcher?: {
                            [key: string]: unknown;
                        };
                    };
                    /** @description One of now, or a duration: milliseconds, or a text such as "15m". */
                    idle?: "now" | (number | string);
                    /** @description True or false. */
                    none?: boolean;
                    /** @description A whole number from 1 to 10000. */
                    count?: number;
                    /** @description A whole number from 0 to 9007199254740991. */
                    after?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        match?: components["schemas"]["Match"];
                        matches: components["schemas"]["Match"][];
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It did not happen, or happened although it must not */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_requests: {
        parameters: {
            query?: {
                operation?: "GET /health" | "GET /limits" | "GET /settings" | "PATCH /settings" | "DELETE /settings" | "GET /settings/events" | "POST /settings/webhook_test" | "GET /users/login" | "GET /users/login/image" | "GET /users/login/rowdata" | "GET /users/login/{PhoneNumber}" | "POST /users/logout" | "GET /users/profile" | "PATCH /users/profile" | "PUT /status" | "GET /messages/list" | "GET /messages/list/{ChatID}" | "POST /messages/text" | "POST /messages/image" | "POST /messages/video" | "POST /messages/short" | "POST /messages/gif" | "POST /messages/audio" | "POST /messages/voice" | "POST /messages/document" | "POST /messages/link_preview" | "POST /messages/location" | "POST /messages/live_location" | "POST /messages/contact" | "POST /messages/contact_list" | "POST /messages/poll" | "POST /messages/interactive" | "POST /messages/carousel" | "POST /messages/sticker" | "POST /messages/media/{MediaMessageType}" | "POST /messages/story" | "POST /messages/story/audio" | "POST /messages/story/media" | "POST /messages/story/text" | "GET /messages/{MessageID}" | "POST /messages/{MessageID}" | "PUT /messages/{MessageID}" | "DELETE /messages/{MessageID}" | "PUT /messages/{MessageID}/reaction" | "DELETE /messages/{MessageID}/reaction" | "PUT /messages/{MessageID}/star" | "POST /messages/{MessageID}/pin" | "DELETE /messages/{MessageID}/pin" | "GET /stories" | "POST /stories" | "POST /stories/send/audio" | "POST /stories/send/media" | "POST /stories/send/text" | "GET /stories/{MessageID}" | "PUT /stories/{MessageID}" | "GET /chats" | "GET /chats/{ChatID}" | "POST /chats/{ChatID}" | "PATCH /chats/{ChatID}" | "DELETE /chats/{ChatID}" | "GET /labels" | "POST /labels" | "PATCH /labels/{LabelID}" | "DELETE /labels/{LabelID}" | "POST /labels/{LabelID}/{AssociationID}" | "DELETE /labels/{LabelID}/{AssociationID}" | "GET /contacts" | "POST /contacts" | "PUT /contacts" | "GET /contacts/{ContactID}" | "HEAD /contacts/{ContactID}" | "PATCH /contacts/{ContactID}" | "DELETE /contacts/{ContactID}" | "POST /contacts/{ContactID}" | "GET /contacts/{ContactID}/profile" | "GET /groups" | "POST /groups" | "PUT /groups" | "GET /groups/{GroupID}" | "PUT /groups/{GroupID}" | "PATCH /groups/{GroupID}" | "DELETE /groups/{GroupID}" | "POST /groups/{GroupID}/participants" | "DELETE /groups/{GroupID}/participants" | "PATCH /groups/{GroupID}/admins" | "DELETE /groups/{GroupID}/admins" | "GET /groups/{GroupID}/icon" | "PUT /groups/{GroupID}/icon" | "DELETE /groups/{GroupID}/icon" | "GET /groups/{GroupID}/invite" | "DELETE /groups/{GroupID}/invite" | "GET /groups/link/{InviteCode}" | "POST /groups/link/{InviteCode}" | "POST /media" | "GET /media" | "GET /media/{MediaID}" | "DELETE /media/{MediaID}" | "POST /business/products/{ProductID}" | "POST /business/catalogs/{ContactID}" | "PUT /presences/me" | "POST /presences/{EntryID}" | "GET /presences/{EntryID}" | "PUT /presences/{EntryID}" | "POST /calls" | "POST /calls/group_link" | "DELETE /calls/{CallID}" | "POST /calls/{CallID}/reject" | "GET /contacts/lids" | "GET /contacts/lids/{ContactID}" | "GET /groups/{GroupID}/applications" | "POST /groups/{GroupID}/applications" | "DELETE /groups/{GroupID}/applications" | "GET /statuses/{MessageID}" | "GET /newsletters" | "POST /newsletters" | "GET /newsletters/find" | "GET /newsletters/recommended" | "GET /newsletters/{NewsletterID}" | "DELETE /newsletters/{NewsletterID}" | "PATCH /newsletters/{NewsletterID}" | "POST /newsletters/{NewsletterID}/subscription" | "DELETE /newsletters/{NewsletterID}/subscription" | "POST /newsletters/invite/{NewsletterInviteCode}/subscription" | "DELETE /newsletters/invite/{NewsletterInviteCode}/subscription" | "POST /newsletters/{NewsletterID}/tracking" | "GET /newsletters/{NewsletterID}/messages" | "POST /newsletters/{NewsletterID}/invite/{ContactID}" | "DELETE /newsletters/{NewsletterID}/invite/{ContactID}" | "PUT /newsletters/{NewsletterID}/admins/{ContactID}" | "DELETE /newsletters/{NewsletterID}/admins/{ContactID}" | "GET /newsletters/link/{NewsletterInviteCode}" | "POST /newsletters/link/{NewsletterInviteCode}" | "PUT /blacklist/{ContactID}" | "DELETE /blacklist/{ContactID}" | "GET /blacklist" | "GET /business" | "POST /business" | "GET /business/products" | "POST /business/products" | "GET /business/{ContactID}/products" | "GET /business/products/{ProductID}" | "DELETE /business/products/{ProductID}" | "PATCH /business/products/{ProductID}" | "GET /business/orders/{OrderID}" | "GET /business/collections" | "POST /business/collections" | "GET /business/collections/products" | "GET /business/collections/{CollectionID}" | "DELETE /business/collections/{CollectionID}" | "PATCH /business/collections/{CollectionID}" | "GET /business/collections/{CollectionID}/products" | "GET /labels/{LabelID}" | "GET /communities" | "POST /communities" | "GET /communities/{CommunityID}" | "POST /communities/{CommunityID}" | "DELETE /communities/{CommunityID}" | "DELETE /communities/{CommunityID}/link" | "PUT /communities/{CommunityID}/{GroupID}" | "DELETE /communities/{CommunityID}/{GroupID}" | "POST /communities/{CommunityID}/{GroupID}/join" | "PATCH /communities/{CommunityID}/settings" | "POST /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/participants" | "DELETE /communities/{CommunityID}/admins" | "PATCH /communities/{CommunityID}/admins" | "GET /communities/{CommunityID}/subgroups" | "POST /communities/event" | "POST /communities/{CommunityID}/createGroup" | "GET /users/account/registration_date" | "POST /messages/quiz" | "POST /messages/question" | "POST /messages/event" | "POST /messages/{MessageID}/comment" | "GET /contacts/{ContactID}/about" | "GET /contacts/ids/{ContactLID}" | "POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership" | "GET /business/limits/reachout_timelock" | "GET /business/limits/new_chat" | "GET /bots" | "GET /calls/{CallID}" | "DELETE /messages/{MessageID}/star" | "POST /users/login/{PhoneNumber}" | "POST /groups/link" | "POST /groups/{GroupID}";
                after?: number;
                limit?: number;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requests: components["schemas"]["RequestResult"][];
                        /** @description Pass it as `after` to get what follows. */
                        next: number;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_requests_id: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestResult"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_timeline: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Row"][];
                        /** @description Pass it as `after` to get what follows. */
                        next: number;
                        /** @description The number of the oldest row that is kept. */
                        oldest: number;
                        /** @description How many rows after `after` are no longer kept. */
                        dropped: number;
                        /** @description Changes with each reset: the numbers start over. */
                        epoch: string;
                    };
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_events: {
        parameters: {
            query?: {
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_state_chats: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneChatsResult"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_state_chats_id_messages: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                channel?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneMessagesResult"];
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    get_export: {
        parameters: {
            query?: {
                as?: "scenario" | "test";
                title?: string;
                partial?: "true" | "false";
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnyScenario"];
                    "text/plain": string;
                };
            };
            /** @description The request is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The control token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The request is from another host or origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Something is missing: the log has dropped it, or it is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
